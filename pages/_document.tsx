import { type DocumentProps, Head, Html, Main, NextScript } from 'next/document'
import type { Around } from '#app/(site)/page-of.ts'
import { HeadTags } from '#components/seo/head-tags.tsx'
import { FontPreload } from '#components/site/font-preload.tsx'
import { ThemeScript } from '#components/site/theme-script.tsx'
import { directionOf } from '#domain/words/speech.ts'

/** What stands around every reader's page. It works without a script, so none is in it but our own. */
export default function Document({ __NEXT_DATA__ }: DocumentProps) {
  const { site, head } = __NEXT_DATA__.props.pageProps as Partial<Around>
  const language = site?.language ?? 'en'
  return (
    <Html lang={language} dir={directionOf(language)}>
      <Head>
        {head && <HeadTags head={head} />}
        <FontPreload />
        <ThemeScript />
      </Head>
      <body>
        <Main />
        {process.env.NODE_ENV === 'development' && <NextScript />}
      </body>
    </Html>
  )
}
