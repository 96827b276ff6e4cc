import type { ReactNode } from 'react'
import '#app/(embed)/embed.css'
import { readSite } from '#app/(site)/reads.ts'
import { OwnColours } from '#components/site/own-colours.tsx'
import { directionOf } from '#domain/words/speech.ts'

export const dynamic = 'force-dynamic'
export const viewport = { width: 'device-width', initialScale: 1 }

/**
 * Document around the embeddable card: no script. The server sets the CSP and leaves out `frame-ancestors` on purpose.
 */
export default function EmbedLayout({ children }: { children: ReactNode }) {
  const { language, colours } = readSite()
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <OwnColours colours={colours} />
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  )
}
