import fc from 'fast-check'

/** Values of any kind, and ones that readers of exports stumble over. */
export const value = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown[]>(
    '',
    ' ',
    '0000-00-00',
    '9999-12-31T23:59:59Z',
    'null',
    '{"root":{"children":[{"type":"root"}]}}',
  ),
  fc.constantFrom<unknown[]>(
    '{"version":"0.3.1","sections":[[10,99],[1,"p",[[0,[9],9,"x"]]]]}',
    '__proto__',
    1e308,
    -1,
    [[]],
  ),
)
const POST_FIELDS =
  'id uuid title slug lexical mobiledoc html plaintext feature_image featured type status visibility published_at updated_at custom_excerpt canonical_url codeinjection_head page author_id email_only'
const row = (fields: string) =>
  fc.dictionary(fc.constantFrom(...fields.split(' '), '__proto__', 'constructor', 'x'), value, { maxKeys: 8 })
const rows = (fields: string) =>
  fc.oneof(fc.array(fc.oneof({ weight: 4, arbitrary: row(fields) }, value), { maxLength: 4 }), value)
/** Tables of an export of Ghost with anything in them. */
export const tables = fc.record(
  {
    posts: rows(POST_FIELDS),
    posts_meta: rows('post_id meta_title meta_description feature_image_alt feature_image_caption og_image'),
    posts_tags: rows('post_id tag_id sort_order'),
    posts_authors: rows('post_id author_id sort_order'),
    tags: rows('id name slug visibility parent_id description'),
    users: rows('id name slug bio email profile_image'),
    settings: rows('key value'),
  },
  { requiredKeys: [] },
)
/** A post in which nothing is wrong: “Quay opens”. */
export const GOOD = {
  id: 'good',
  title: 'Quay opens',
  slug: 'quay-opens',
  html: '<p>Rain</p>',
  status: 'published',
  visibility: 'public',
  published_at: '2024-03-01T08:00:00.000Z',
}
