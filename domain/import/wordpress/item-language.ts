import type { ArchiveStory } from '#domain/import/archive-item.ts'
import { languageTag } from '#domain/import/language-in.ts'
import { metaText, type WxrItem } from '#domain/import/wordpress/wxr-item.ts'

/** Fields in which WPML and plug-ins around it write an item's language, and the number of its group of translations. */
const LANGUAGE = /^_?(?:wpml_(?:import_)?|icl_)lang(?:uage)?(?:_code)?$/
const GROUP = /^_?(?:(?:wpml_|icl_)?trid|wpml_import_translation_group)$/

export const isLanguageField = (name: string): boolean => LANGUAGE.test(name) || GROUP.test(name)

/** Language and translations of an item as Polylang's terms or WPML's fields state them; null where neither does. */
export function languageOf(item: WxrItem): Required<Pick<ArchiveStory, 'language' | 'translationKey'>> {
  const term = (name: string) => item.terms.find(({ taxonomy }) => taxonomy === name)?.slug ?? ''
  const field = (pattern: RegExp) => [...item.meta.keys()].find((name) => pattern.test(name))
  const written = term('language') || metaText(item, field(LANGUAGE) ?? '')
  const group = term('post_translations') || metaText(item, field(GROUP) ?? '')
  return { language: languageTag(written), translationKey: group || null }
}
