import type { ReactNode } from 'react'
import '#app/(embed)/embed.css'
import { readSite } from '#app/(site)/reads.ts'
import { OwnColours } from '#components/site/own-colours.tsx'
import { PaperLook } from '#components/site/paper-look.tsx'
import { ScriptFace } from '#components/ui/script-face.tsx'
import { directionOf } from '#domain/words/direction.ts'

export const dynamic = 'force-dynamic'
export const viewport = { width: 'device-width', initialScale: 1 }

/**
 * Document around the embeddable card: no script. The server sets the CSP and leaves out `frame-ancestors` on purpose.
 */
export default function EmbedLayout({ children }: { children: ReactNode }) {
  const site = readSite()
  const { language, colours } = site
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <PaperLook site={site} />
        <OwnColours colours={colours} />
        <ScriptFace language={language} />
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  )
}
