import type { GetServerSidePropsContext, GetServerSidePropsResult } from 'next'
import { readSite } from '#app/(site)/reads.ts'
import type { PageHead } from '#domain/seo/page-head.ts'
import type { SiteView } from '#domain/views.ts'

export type Asked = {
  /** A name of the path, such as `slug`, or of the query: one value, however often it was written; else empty. */
  one: (name: string) => string
  /** The parts of a path of any length. */
  parts: (name: string) => readonly string[]
  /** The page of a list; null for what is no page number, since a list has no second address. */
  page: number | null
}

/** What every page is given beside its own view. */
export type Around = { site: SiteView; head: PageHead }

function askedOf({ query }: GetServerSidePropsContext): Asked {
  const one = (name: string) => [query[name]].flat()[0] ?? ''
  const page = one('page')
  return {
    one,
    parts: (name) => [query[name] ?? []].flat(),
    page: page === '' ? 1 : /^[1-9]\d{0,3}$/.test(page) ? Number(page) : null,
  }
}

type Read<View> = View & { head: PageHead }

/**
 * A page's `getServerSideProps`: what it shows, read for its request, and kept by the page cache in front. Null is not
 * found; the front sends the words for that.
 */
export function pageOf<View extends object>(
  read: (asked: Asked, site: SiteView) => Read<View> | null | Promise<Read<View> | null>,
) {
  return async (context: GetServerSidePropsContext): Promise<GetServerSidePropsResult<View & Around>> => {
    const site = readSite()
    const view = await read(askedOf(context), site)
    return view ? { props: { ...view, site } } : { notFound: true }
  }
}
