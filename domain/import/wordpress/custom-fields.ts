import { isOfSubjects } from '#domain/import/wordpress/internal-names.ts'
import { isLanguageField } from '#domain/import/wordpress/item-language.ts'
import { SEO_FIELDS } from '#domain/import/wordpress/seo.ts'
import type { WxrItem } from '#domain/import/wordpress/wxr-item.ts'

/** Fields that a rule reads. */
const READ = new Set([
  '_thumbnail_id',
  '_wp_old_slug',
  '_wp_old_date',
  'footnotes',
  'newspack_post_subtitle',
  '_molongui_author',
  ...SEO_FIELDS,
])
/** Fields in which WordPress and its plug-ins keep their own state. */
const INTERNAL =
  /^_(?:edit_l|oembed_|publicize|encloseme|pingme|wp_(?:page_template|trash|attach|desired)|menu_item|attachment_original|jetpack|jetpack_|yoast_wpseo_(?:content_score|linkdex|estimated|wordproof|focuskw|is_)|last_editor|dp_|elementor_(?:css|version|edit|template|controls)|vc_post_settings|wpb_|et_pb_(?:use|old|built)|wpas_)|^rank_math_(?:internal|seo_score|contentai|analytic)|^_?molongui_|^(?:jetpack|wpcom|timeline|geo)_|^_genesis|^_amp_/

/**
 * Custom fields that no rule knows, for an editor to map: those of ACF without their keys, internal taxonomies,
 * whether it was sticky, and the excerpt where a subtitle is the standfirst.
 */
export function fieldsOf(item: WxrItem, excerpt: string): Record<string, string[]> {
  const fields = new Map<string, string[]>()
  const add = (name: string, value: string) => {
    if (value.trim() === '') return
    const known = fields.get(name)
    if (known) known.push(value.trim())
    else fields.set(name, [value.trim()])
  }
  for (const [name, values] of item.meta) {
    if (READ.has(name) || isLanguageField(name) || INTERNAL.test(name) || isKeyOfAcf(name, values)) continue
    // Three lines: address, length and type.
    for (const value of values) add(name, name === 'enclosure' ? (value.trim().split('\n')[0] ?? '') : value)
  }
  for (const { taxonomy, label } of item.terms)
    if (!isOfSubjects(taxonomy) && !NAMED.has(taxonomy)) add(`taxonomy ${taxonomy}`, label)
  add('excerpt', excerpt)
  if (item.isSticky) add('sticky', '1')
  return Object.fromEntries(fields)
}

/** Taxonomies of bylines and languages, which have their own rules. */
const NAMED: ReadonlySet<string> = new Set(['author', 'language', 'post_translations'])

/** ACF keeps beside each field `x` the key of its definition in `_x`. */
const isKeyOfAcf = (name: string, values: string[]): boolean =>
  name.startsWith('_') && values.every((value) => /^field_[\w]+$/.test(value.trim()))
