import { absolute } from '#domain/urls/paths.ts'
import type { SiteView } from '#domain/views.ts'
import { speechIn } from '#domain/words/speech.ts'
import type { StatusCode } from '#domain/words/words.ts'

/** The message in an embed whose story does not exist or was withdrawn, with a link to the paper. */
export function EmbedStatus({ code, site, origin }: { code: StatusCode; site: SiteView; origin: string }) {
  const { title } = speechIn(site, site.language).words.status[code]
  return (
    <article className="card">
      <div className="words">
        <h1>
          <a href={absolute(origin, '/')} target="_blank" rel="noopener">
            {title}
          </a>
        </h1>
        <p className="from">
          <b>{site.name}</b>
        </p>
      </div>
    </article>
  )
}
