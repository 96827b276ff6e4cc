import type { Asked } from '#components/site/search/search-asked.ts'
import type { SectionRef } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** The search as a plain form: it works without script, and its address can be bookmarked. */
export function SearchForm({ asked, sections, speech }: { asked: Asked; sections: SectionRef[]; speech: Speech }) {
  const { words } = speech
  return (
    <search>
      <form className="search-form" action="/search" method="get">
        <div className="field q">
          <label htmlFor="q">{words.searchWords}</label>
          <input id="q" type="search" name="q" defaultValue={asked.q} maxLength={200} autoComplete="off" />
        </div>
        <div className="field">
          <label htmlFor="section">{words.section}</label>
          <select id="section" name="section" defaultValue={asked.section}>
            <option value="">{words.allSections}</option>
            {sections.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="from">{words.from}</label>
          <input id="from" type="date" name="from" defaultValue={asked.from} />
        </div>
        <div className="field">
          <label htmlFor="to">{words.to}</label>
          <input id="to" type="date" name="to" defaultValue={asked.to} />
        </div>
        <div>
          <button className="button" type="submit">
            {words.search}
          </button>
        </div>
        {(['author', 'topic', 'order'] as const).map(
          (name) => asked[name] !== '' && <input key={name} type="hidden" name={name} value={asked[name]} />,
        )}
      </form>
    </search>
  )
}

/** A one-field search form for error pages. */
export function SmallSearch({ speech: { words } }: { speech: Speech }) {
  return (
    <search>
      <form className="search-form small" action="/search" method="get">
        <div className="field">
          <label htmlFor="q">{words.search}</label>
          <input id="q" type="search" name="q" maxLength={200} />
        </div>
        <div>
          <button className="button" type="submit">
            {words.search}
          </button>
        </div>
      </form>
    </search>
  )
}
