import type { Metadata } from 'next'
import { FrontDesk } from '#components/desk/front/front-desk.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.front }

export default function Page() {
  return <FrontDesk />
}
