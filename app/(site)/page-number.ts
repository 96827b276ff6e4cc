import { notFound } from 'next/navigation'

export type Query = Promise<Record<string, string | string[] | undefined>>

/** Returns the first value of a query parameter, however often it was repeated. */
export const oneOf = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''

/** Parses the page number of a list. Any invalid number is 404, so that a page has only one address. */
export async function pageNumberOrLeave(query: Query): Promise<number> {
  const asked = oneOf((await query)['page'])
  if (asked === '') return 1
  return /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : notFound()
}
