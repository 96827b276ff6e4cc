import { notFound } from 'next/navigation'

export type Query = Promise<Record<string, string | string[] | undefined>>

/** One value of a query, however often its name was written. */
export const oneOf = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''

/** The page of a list that was asked for. What is no page number is not found: a list has no second address. */
export async function pageNumberOrLeave(query: Query): Promise<number> {
  const asked = oneOf((await query)['page'])
  if (asked === '') return 1
  return /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : notFound()
}
