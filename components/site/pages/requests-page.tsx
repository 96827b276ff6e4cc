import { Frame } from '#components/site/frame.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import { EmailField, Field, TextField } from '#components/ui/field.tsx'
import type { RequestYear } from '#domain/requests/request-views.ts'
import { REQUESTS_PATH } from '#domain/urls/paths.ts'
import type { SiteView } from '#domain/views.ts'
import { directionOf } from '#domain/words/direction.ts'
import { newsletterWordsOf } from '#domain/words/newsletters/newsletter-words-of.ts'
import { requestWordsOf, type RequestWords } from '#domain/words/requests/request-words.ts'
import { speechIn } from '#domain/words/speech.ts'

type Props = { years: RequestYear[]; site: SiteView }

/** The form by which readers ask to change or take down a story, which works without script, and what came of requests. */
export function RequestsPage({ years, site }: Props) {
  const speech = speechIn(site, site.language)
  const { words, language } = requestWordsOf(site.language)
  return (
    <Frame site={site}>
      <PageHead title={words.title} speech={speech}>
        <p className="standfirst">{words.lead}</p>
      </PageHead>
      <div className="request" lang={language} dir={directionOf(language)}>
        <RequestForm words={words} language={language} />
        <Counts years={years} words={words} />
      </div>
    </Frame>
  )
}

/** Most letters of a text, so that all of a form is within 4 KB: others than those of Latin take six bytes each. */
const mostOf = (language: string) => (language === 'ar' ? { about: 200, words: 400 } : { about: 500, words: 2_000 })

function RequestForm({ words, language }: { words: RequestWords; language: string }) {
  const most = mostOf(language)
  return (
    <form className="letter-form" action={REQUESTS_PATH} method="post">
      <Field name="name" label={words.name} maxLength={120} autoComplete="name" />
      <EmailField name="address" label={newsletterWordsOf(language).words.address} />
      <TextField name="about" label={words.about} required maxLength={most.about} rows={2} dir="ltr" />
      <TextField name="words" label={words.words} required maxLength={most.words} rows={6} />
      <p className="small-print">{words.kept}</p>
      <button className="button" type="submit">
        {words.send}
      </button>
    </form>
  )
}

const Counts = ({ years, words }: { years: RequestYear[]; words: RequestWords }) => (
  <section className="letter-form">
    <h2>{words.counts}</h2>
    <p className="small-print">{years.length === 0 ? words.nothingYet : words.countsLead}</p>
    {years.map(({ year, received, rungs }) => (
      <table key={year}>
        <caption>{year}</caption>
        <tbody>
          <Row name={words.requests} count={received} />
          {rungs.map(({ rung, count }) => (
            <Row key={rung} name={words.rungs[rung]} count={count} />
          ))}
        </tbody>
      </table>
    ))}
  </section>
)

const Row = ({ name, count }: { name: string; count: number }) => (
  <tr>
    <th scope="row">{name}</th>
    <td>{count}</td>
  </tr>
)
