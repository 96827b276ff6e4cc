import { FACES } from '#components/site/font-files.ts'
import type { TypePair } from '#domain/paper/look-fields.ts'
import type { Speech } from '#domain/words/speech.ts'

/**
 * Sets the remembered theme before the first paint. It is short because the Content Security Policy carries its hash.
 */
const SET_THEME =
  'try{const t=localStorage.getItem("theme");if(t=="dark"||t=="light")document.documentElement.dataset.theme=t}catch{}'

/**
 * Loads `page.js` after the first contentful paint, because reading needs none of it and it must not compete with fonts
 * and pictures. Some browsers report `first-paint` earlier for the bare background. A prerendered page or a background
 * tab is not painted, so nothing runs there.
 */
const LOAD_THE_REST =
  'addEventListener("load",()=>new PerformanceObserver(l=>l.getEntriesByName("first-contentful-paint")[0]&&import("/js/page.js")).observe({type:"paint",buffered:true}))'

type Props = {
  /** True if readers' browsers keep the stories they read. */
  keeps?: boolean
  /** For typefaces other than the usual it names the italic that `page.js` brings. */
  type?: TypePair
  speech: Speech
}

/** The only inline script of readers' pages, with the words that scripts need. */
export function PageScript({ keeps = false, type = 'newsreader', speech: { words } }: Props) {
  const { family, italic } = FACES[type]
  return (
    <script
      data-keep=""
      data-ago={`${words.ago.minutes}|${words.ago.hours}`}
      {...(keeps && { 'data-keeps': '' })}
      {...(type !== 'newsreader' && { 'data-italic': `${family} ${italic}` })}
      dangerouslySetInnerHTML={{ __html: `${SET_THEME};${LOAD_THE_REST}` }}
    />
  )
}
