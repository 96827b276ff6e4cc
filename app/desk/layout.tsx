import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import '#app/desk/desk.css'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'The desk', robots: { index: false, follow: false } }
export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
