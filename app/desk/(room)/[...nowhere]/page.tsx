import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Page not found') })

/** Catches every other address below /desk; otherwise Next would show its own 404 page, outside the desk. */
export default function Page() {
  notFound()
}
