import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

export const metadata: Metadata = { title: 'Not found · the desk' }

/** Any other address below /desk: without it Next would answer with a page of its own, outside the desk. */
export default function Page() {
  notFound()
}
