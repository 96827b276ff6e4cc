import type { Metadata } from 'next'
import { PeoplePage } from '#components/desk/people/people-page.tsx'

export const metadata: Metadata = { title: 'People · the desk' }

export default function Page() {
  return <PeoplePage />
}
