import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

export const metadata: Metadata = { title: 'Not found · the desk' }

/** Catches every other address below /desk; otherwise Next would show its own 404 page, outside the desk. */
export default function Page() {
  notFound()
}
