import { PAPER_ICONS, type PaperIconPath } from '#domain/paper/icon-paths.ts'
import { shortName } from '#domain/paper/short-name.ts'
import type { SiteView } from '#domain/views.ts'
import { directionOf } from '#domain/words/direction.ts'
import { speechIn } from '#domain/words/speech.ts'

const icon = (src: PaperIconPath, purpose: 'any' | 'maskable') => {
  const { side } = PAPER_ICONS[src]
  return { src, sizes: `${side}x${side}`, type: 'image/png', purpose }
}

/**
 * Web app manifest of the paper (W3C). `minimal-ui` keeps the browser's own buttons, because readers of a newspaper go
 * back and share addresses.
 */
export function webManifest(site: SiteView, paper: string) {
  const { name, description, language, offline } = site
  const { words } = speechIn(site, language)
  const shortcut = (title: string, url: string) => ({ name: title, url })
  return {
    id: '/',
    name,
    short_name: shortName(name),
    ...(description !== '' && { description }),
    lang: language,
    dir: directionOf(language),
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    categories: ['news'],
    icons: [icon('/icons/192.png', 'any'), icon('/icons/512.png', 'any'), icon('/icons/maskable-512.png', 'maskable')],
    shortcuts: [
      shortcut(words.latest, '/latest'),
      shortcut(words.search, '/search'),
      ...(offline ? [shortcut(words.kept.saved, '/saved')] : []),
    ],
  }
}
