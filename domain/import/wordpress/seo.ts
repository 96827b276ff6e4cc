import type { ArchiveStory } from '#domain/import/archive-item.ts'
import { plainLine } from '#domain/import/wordpress/html-text.ts'
import { phpValue } from '#domain/import/wordpress/php-value.ts'
import { metaText, type WxrItem } from '#domain/import/wordpress/wxr-item.ts'

/** Fields of Yoast, Rank Math (without an underscore) and SEOPress that `seoOf` and `primaryCategoryOf` read. */
export const SEO_FIELDS: ReadonlySet<string> = new Set([
  '_yoast_wpseo_title',
  '_yoast_wpseo_metadesc',
  '_yoast_wpseo_canonical',
  '_yoast_wpseo_meta-robots-noindex',
  '_yoast_wpseo_primary_category',
  'rank_math_title',
  'rank_math_description',
  'rank_math_canonical_url',
  'rank_math_robots',
  'rank_math_primary_category',
  '_seopress_titles_title',
  '_seopress_titles_desc',
  '_seopress_robots_canonical',
  '_seopress_robots_index',
  '_seopress_robots_primary_cat',
])

type Values = { title: string; siteName: string; excerpt: string }

/**
 * Title, description, canonical address and visibility that an SEO plug-in sets for an item. Templates are filled with
 * the title, the name of the site and the excerpt; a title that is only the default template is ''. Other variables go,
 * and `note` names them.
 */
export function seoOf(item: WxrItem, values: Values, note: (what: string) => void): ArchiveStory['seo'] {
  const first = (...keys: string[]) => keys.map((key) => metaText(item, key)).find((value) => value !== '') ?? ''
  const title = filled(first('_yoast_wpseo_title', 'rank_math_title', '_seopress_titles_title'), values, note)
  const robots = phpValue(metaText(item, 'rank_math_robots'))
  return {
    title: title === values.title || title === `${values.title} - ${values.siteName}` ? '' : title,
    description: filled(first('_yoast_wpseo_metadesc', 'rank_math_description', '_seopress_titles_desc'), values, note),
    canonical: first('_yoast_wpseo_canonical', 'rank_math_canonical_url', '_seopress_robots_canonical') || null,
    isHidden:
      metaText(item, '_yoast_wpseo_meta-robots-noindex') === '1' ||
      metaText(item, '_seopress_robots_index') === 'yes' ||
      (typeof robots === 'object' && robots !== null && Object.values(robots).includes('noindex')),
  }
}

/** Id of the category that a plug-in calls the primary one; '' where none does. */
export const primaryCategoryOf = (item: WxrItem): string =>
  ['_yoast_wpseo_primary_category', 'rank_math_primary_category', '_seopress_robots_primary_cat']
    .map((key) => metaText(item, key))
    .find((value) => /^[1-9]\d*$/.test(value)) ?? ''

function filled(template: string, values: Values, note: (what: string) => void): string {
  if (!template.includes('%')) return plainLine(template)
  const text = template.replaceAll(
    /%%([a-z][\w-]*)%%|%([a-z][\w-]*)(?:\([^)%]*\))?%/g,
    (whole, two?: string, one?: string) => {
      const name = two ?? one ?? ''
      if (/^(?:post_)?title$/.test(name)) return values.title
      if (/^site_?(?:name|title)$/.test(name)) return values.siteName
      if (/^sep(?:arator)?$/.test(name)) return '-'
      if (/^(?:post_)?excerpt(?:_only)?$/.test(name)) return values.excerpt
      if (name !== 'page' && name !== 'primary_category') note(`variable ${whole} of an SEO text`)
      return ''
    },
  )
  return plainLine(text).replace(/^[\s-]+|[\s-]+$/g, '')
}
