import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import '#app/desk/desk.css'
import { t } from '#domain/messages/t.ts'

export const dynamic = 'force-dynamic'
export const generateMetadata = (): Metadata => ({
  title: { default: t('The desk'), template: t('%s · the desk') },
  robots: { index: false, follow: false },
})
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
