import type { Metadata } from 'next'
import { FrontDesk } from '#components/desk/front/front-desk.tsx'

export const metadata: Metadata = { title: 'Front · the desk' }

export default function Page() {
  return <FrontDesk />
}
