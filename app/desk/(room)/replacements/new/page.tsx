import type { Metadata } from 'next'
import { ReplaceNamesPage } from '#components/desk/names/replace-names-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Replace a name') })

/** A number in the query, if it is one. */
const numberIn = (value: string | string[] | undefined) =>
  typeof value === 'string' && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : undefined

export default async function Page({ searchParams }: PageProps<'/desk/replacements/new'>) {
  const { story, request } = await searchParams
  return <ReplaceNamesPage story={numberIn(story)} request={numberIn(request)} />
}
