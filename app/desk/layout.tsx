import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { MessagesFirst } from '#components/desk/shell/rest-of-messages.tsx'
import { spoken } from '#domain/messages/spoken.ts'
import { t } from '#domain/messages/t.ts'
import { directionOf } from '#domain/words/direction.ts'
import '#app/desk/desk.css'

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

/** The nonce of the page's own scripts, from where Next reads it too. */
const NONCE = /'nonce-([^']+)'/

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { language, scripts, parts = [] } = spoken()
  const nonce = NONCE.exec((await headers()).get('content-security-policy') ?? '')?.[1]
  const needed = scripts ? parts.map((part) => scripts[part]) : []
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        {needed.map((src) => (
          // Before anything is shown: nothing of the page is said in English first. Browsers hide a nonce from React.
          <script key={src} src={src} nonce={nonce} suppressHydrationWarning />
        ))}
      </head>
      <body>
        <MessagesFirst scripts={needed}>{children}</MessagesFirst>
      </body>
    </html>
  )
}
