import { frenchSpaces } from '#server/render/french-spaces.ts'
import { softHyphens } from '#server/render/soft-hyphens.ts'

/** Elements whose text stays as it is: code, times, and what is not shown. */
const LEFT_ALONE = new Set(['head', 'script', 'style', 'template', 'textarea', 'code', 'pre', 'kbd', 'samp', 'time'])

type Around = { language: string; isLeftAlone: boolean; isHeadline: boolean }
type Attributes = Readonly<Record<string, string>>

const isFrench = (language: string) => /^fr(?:-|$)/i.test(language)

/**
 * Sets the text of a page by its `lang`: French spaces, and soft hyphens in headlines. It is called for each element as a
 * parser meets it. Here and not in what is stored or rendered, so that search, exports, feeds, attributes and the text
 * field have what the editor typed.
 */
export class TextSetter {
  readonly #open: Around[] = [{ language: '', isLeftAlone: false, isHeadline: false }]
  readonly #hyphenated = softHyphens()

  opened(name: string, { lang, class: names = '' }: Attributes): void {
    const around = this.#around
    this.#open.push({
      language: lang ?? around.language,
      isLeftAlone: around.isLeftAlone || LEFT_ALONE.has(name),
      isHeadline: around.isHeadline || /(?:^|\s)headline(?:\s|$)/.test(names),
    })
  }

  closed(): void {
    this.#open.pop()
  }

  set(text: string): string {
    const { language, isLeftAlone, isHeadline } = this.#around
    if (isLeftAlone) return text
    const spaced = isFrench(language) ? frenchSpaces(text) : text
    return isHeadline ? this.#hyphenated(spaced, language) : spaced
  }

  get #around(): Around {
    return this.#open.at(-1) ?? { language: '', isLeftAlone: false, isHeadline: false }
  }
}
