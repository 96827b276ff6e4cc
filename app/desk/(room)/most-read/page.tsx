import type { Metadata } from 'next'
import { MostReadPage } from '#components/desk/reads/most-read-screen.tsx'

export const metadata: Metadata = { title: 'Most read · the desk' }

export default function Page() {
  return <MostReadPage />
}
