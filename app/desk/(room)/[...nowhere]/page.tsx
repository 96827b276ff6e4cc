import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { notFoundWords } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: notFoundWords.title }

/** Catches every other address below /desk; otherwise Next would show its own 404 page, outside the desk. */
export default function Page() {
  notFound()
}
