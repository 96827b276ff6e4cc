import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { pageTitles } from '#components/desk/words/page-titles.ts'
import '#app/desk/desk.css'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: { default: pageTitles.desk, template: pageTitles.template },
  robots: { index: false, follow: false },
}
export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  viewportFit: 'cover',
  // Lets the on-screen keyboard make the page smaller, in browsers that can, instead of covering its lower half.
  interactiveWidget: 'resizes-content',
}

export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
