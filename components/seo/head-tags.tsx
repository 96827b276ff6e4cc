import type { PageHead } from '#domain/seo/page-head.ts'

const named = (name: string, content: string | undefined) =>
  content !== undefined && <meta name={name} content={content} />
const property = (name: string, content: string | number | undefined) =>
  content !== undefined && <meta property={name} content={String(content)} />

/** What the head of a page says to browsers, search engines and those who share it. */
export function HeadTags({ head }: { head: PageHead }) {
  const { alternates, openGraph, twitter } = head
  return (
    <>
      <title>{head.title}</title>
      {named('description', head.description)}
      {named('robots', head.robots)}
      {Object.entries(head.other ?? {}).map(([name, content]) => (
        <meta key={name} name={name} content={content} />
      ))}
      {alternates && <link rel="canonical" href={alternates.canonical} />}
      {Object.entries(alternates?.types ?? {}).map(([type, feeds]) =>
        feeds.map(({ url, title }) => <link key={url} rel="alternate" type={type} href={url} title={title} />),
      )}
      {openGraph && <OpenGraph of={openGraph} />}
      {twitter && named('twitter:card', twitter.card)}
      {openGraph && named('twitter:title', openGraph.title)}
      {openGraph && named('twitter:description', openGraph.description)}
      {twitter?.images?.map(({ url, alt }) => (
        <Shared key={url} url={url} alt={alt} />
      ))}
      <link rel="icon" href={head.icons.icon} />
    </>
  )
}

function Shared({ url, alt }: { url: string; alt: string }) {
  return (
    <>
      {named('twitter:image', url)}
      {named('twitter:image:alt', alt)}
    </>
  )
}

function OpenGraph({ of }: { of: NonNullable<PageHead['openGraph']> }) {
  return (
    <>
      {property('og:title', of.title)}
      {property('og:description', of.description)}
      {property('og:url', of.url)}
      {property('og:site_name', of.siteName)}
      {property('og:locale', of.locale)}
      {of.images?.map(({ url, width, height, alt }) => (
        <OgImage key={url} url={url} width={width} height={height} alt={alt} />
      ))}
      {property('og:type', of.type)}
      {property('article:published_time', of.publishedTime)}
      {property('article:modified_time', of.modifiedTime)}
      {of.authors?.map((author) => (
        <meta key={author} property="article:author" content={author} />
      ))}
      {property('article:section', of.section)}
      {of.tags?.map((tag) => (
        <meta key={tag} property="article:tag" content={tag} />
      ))}
    </>
  )
}

function OgImage({ url, width, height, alt }: { url: string; width: number; height: number; alt: string }) {
  return (
    <>
      {property('og:image', url)}
      {property('og:image:width', width)}
      {property('og:image:height', height)}
      {property('og:image:alt', alt)}
    </>
  )
}
