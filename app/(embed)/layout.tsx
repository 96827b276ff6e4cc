import type { ReactNode } from 'react'
import '#app/(embed)/embed.css'
import { readSite } from '#app/(site)/reads.ts'
import { OwnColours } from '#components/site/own-colours.tsx'
import { directionOf } from '#domain/words/speech.ts'

export const dynamic = 'force-dynamic'
export const viewport = { width: 'device-width', initialScale: 1 }

/** What stands in frames of other sites: nothing but the card, and no script. Who may frame it, the press says. */
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
