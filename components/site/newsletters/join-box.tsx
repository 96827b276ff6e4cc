import { EmailField } from '#components/ui/field.tsx'
import type { NewsletterRef } from '#domain/newsletters/reader-views.ts'
import { JOIN_PATH } from '#domain/urls/newsletter-forms.ts'
import { NEWSLETTERS_PATH } from '#domain/urls/paths.ts'
import { directionOf } from '#domain/words/direction.ts'
import { newsletterWordsOf } from '#domain/words/newsletters/newsletter-words-of.ts'

type Props = {
  /** At least one. */
  lists: NewsletterRef[]
  paper: string
  language: string
  /** Address of the page, for the proof of consent. */
  from: string
  /** True for the form of all lists. */
  isWhole?: boolean
}

/**
 * The form to join newsletters, which works without script; on the front and below a story that of the first one, with a
 * link to all. A static edition leaves the element out by its class.
 */
export function JoinBox({ lists, paper, language: tag, from, isWhole = false }: Props) {
  const { words, language } = newsletterWordsOf(tag)
  const [first] = lists
  if (!first) return null
  return (
    <section
      className={isWhole ? 'join-box whole' : 'join-box band'}
      lang={language}
      dir={directionOf(language)}
      aria-label={isWhole ? words.join : first.name}
    >
      <form action={JOIN_PATH} method="post">
        <input type="hidden" name="form" value={from} />
        {isWhole ? (
          <ListChoice lists={lists} checked={lists.length === 1 ? [first.id] : []} />
        ) : (
          <div className="join-about">
            <input type="hidden" name="list" value={first.id} />
            <h2>{first.name}</h2>
            <ListText list={first} />
          </div>
        )}
        <EmailField name="address" label={words.address} />
        <button className="button" type="submit">
          {words.join}
        </button>
        <p className="small-print">
          {words.consent(paper)} {!isWhole && lists.length > 1 && <a href={NEWSLETTERS_PATH}>{words.all}</a>}
        </p>
      </form>
    </section>
  )
}

/** Spans, since a label holds no paragraphs. */
const ListText = ({ list: { description, cadence, language } }: { list: NewsletterRef }) => (
  <>
    {description !== '' && <span lang={language}>{description}</span>}
    {cadence !== '' && (
      <span className="soft" lang={language}>
        {cadence}
      </span>
    )}
  </>
)

/** Lists with a box each. */
export function ListChoice({ lists, checked }: { lists: NewsletterRef[]; checked: readonly number[] }) {
  return (
    <ul className="list-choice">
      {lists.map((list) => (
        <li key={list.id}>
          <label>
            <input type="checkbox" name="list" value={list.id} defaultChecked={checked.includes(list.id)} />
            <span className="join-about">
              <b lang={list.language}>{list.name}</b>
              <ListText list={list} />
            </span>
          </label>
        </li>
      ))}
    </ul>
  )
}
