import { textOf } from '#domain/import/markdown/field-names.ts'
import { frontMatter } from '#domain/import/markdown/front-matter.ts'
import { fieldsOf, type SiteFile, dataIn } from '#domain/import/markdown/site-rules.ts'

export type AuthorData = { name: string; bio: string; email: string | null }

const ALL = /^(?:src\/)?(?:_data|data)\/(?:authors|people)\.(?:ya?ml|json|toml)$/
const ONE = /^(?:(?:src\/)?(?:_data|data|content)\/|_)(?:authors|people)\/(.+?)(?:\/_?index)?\.(?:ya?ml|json|toml|md)$/

/** Files of a site, from its root, that hold the names and biographies of its authors. */
export const isAuthorFile = (name: string): boolean => ALL.test(name) || ONE.test(name)

/** Authors by their key and by their name, in small letters, from files of data. Throws where a file cannot be read. */
export function authorsIn(file: SiteFile): [key: string, author: AuthorData][] {
  const key = ONE.exec(file.name)?.[1]
  if (key !== undefined) {
    const read = file.name.endsWith('.md') ? frontMatter(file.text) : null
    if (read && !read.ok) return []
    return entries(key, read ? { bio: read.value.body.trim(), ...read.value.fields } : dataIn(file))
  }
  const value = dataIn(file)
  if (Array.isArray(value)) return value.flatMap((one) => entries('', one))
  return Object.entries(fieldsOf(value)).flatMap(([name, one]) => entries(name, one))
}

function entries(key: string, value: unknown): [string, AuthorData][] {
  const fields = fieldsOf(value)
  const word = (...names: string[]) => names.map((name) => textOf(fields[name])).find((one) => one !== '') ?? ''
  const name = typeof value === 'string' ? value : word('name', 'display_name', 'displayName', 'title', 'full_name')
  if (name === '') return []
  const bio = word('bio', 'biography', 'description', 'about', 'short_bio').slice(0, 2_000)
  const author = { name, bio, email: word('email') || null }
  const others = ['key', 'id', 'slug', 'username', 'short_name', 'nickname'].map((one) => textOf(fields[one]))
  const keys = [key, ...others, name]
  return [...new Set(keys.map(authorKey).filter((one) => one !== ''))].map((one) => [one, author])
}

export const authorKey = (name: string): string => name.trim().toLowerCase()
