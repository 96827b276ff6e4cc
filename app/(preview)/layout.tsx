import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import '#app/(site)/site.css'
import '#app/(preview)/preview.css'
import { FontPreload } from '#components/site/font-preload.tsx'
import { reader } from '#db/live.ts'
import { site } from '#db/queries/site.ts'
import { directionOf } from '#domain/words/speech.ts'

export const dynamic = 'force-dynamic'
export const metadata = { robots: { index: false, follow: false } }
export const viewport = { width: 'device-width', initialScale: 1 }

const SET_THEME =
  'try{const t=localStorage.getItem("theme");if(t=="dark"||t=="light")document.documentElement.dataset.theme=t}catch{}'

/** The reader's style sheet and nothing of the desk's, so that what is seen here is what will be read. */
export default async function PreviewLayout({ children }: { children: ReactNode }) {
  const { language } = site(reader())
  const nonce = /'nonce-([^']+)'/.exec((await headers()).get('content-security-policy') ?? '')?.[1]
  return (
    <html lang={language} dir={directionOf(language)} suppressHydrationWarning>
      <head>
        <FontPreload />
        {/* The reader's own choice of light or dark, before the first paint; the switch itself works here too. */}
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: SET_THEME }} />
        <script nonce={nonce} type="module" src="/js/theme.js" />
      </head>
      <body>{children}</body>
    </html>
  )
}
