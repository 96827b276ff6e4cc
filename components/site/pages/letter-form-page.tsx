import type { ReactNode } from 'react'
import { Frame } from '#components/site/frame.tsx'
import { ListChoice } from '#components/site/newsletters/join-box.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import { EmailField } from '#components/ui/field.tsx'
import type { LetterPageView } from '#domain/newsletters/reader-views.ts'
import { type LetterForm, letterFormPath } from '#domain/urls/newsletter-forms.ts'
import type { SiteView } from '#domain/views.ts'
import { date } from '#domain/words/dates.ts'
import { type NewsletterWords, newsletterWordsOf } from '#domain/words/newsletters/newsletter-words-of.ts'
import { type Speech, speechIn } from '#domain/words/speech.ts'

type Props = {
  form: LetterForm
  token: string
  view: LetterPageView
  site: SiteView
  /** Outcome of the form that was sent; empty where none was. */
  said: string
}
type Part = Omit<Props, 'site'> & { words: NewsletterWords; speech: Speech }
type Content = { title: string; text: string; content?: ReactNode }

/** A page that a letter leads to. Reading it changes nothing: each change is a button. */
export function LetterFormPage({ site, ...part }: Props) {
  const speech = speechIn(site, site.language)
  const { words } = newsletterWordsOf(site.language)
  const { title, text, content } = { confirm, leave, preferences }[part.form]({ ...part, words, speech })
  return (
    <Frame site={site}>
      <PageHead title={title} speech={speech}>
        <p className="standfirst">{text}</p>
      </PageHead>
      {content}
    </Frame>
  )
}

const Names = ({ view: { named } }: Part) => (
  <ul className="list-names">
    {named.map(({ id, name, language }) => (
      <li key={id} lang={language}>
        {name}
      </li>
    ))}
  </ul>
)

type ActProps = Pick<Props, 'form' | 'token'> & { does?: string; title?: string; button: string; children?: ReactNode }

/** A form with its button, which says what it does. */
const Act = ({ form, token, does = 'yes', title, button, children }: ActProps) => (
  <form
    className={form === 'preferences' ? 'letter-form' : undefined}
    action={letterFormPath(form, token)}
    method="post"
    aria-label={title}
  >
    <input type="hidden" name={form === 'preferences' ? 'do' : form} value={does} />
    {title !== undefined && <h2>{title}</h2>}
    {children}
    <button className="button" type="submit">
      {button}
    </button>
  </form>
)

function confirm(part: Part): Content {
  const { address, newAddress, named } = part.view
  const { confirm: join, confirmAddress: move, saved } = part.words
  if (newAddress !== null && part.said === 'moved') return { title: saved, text: move.done }
  if (newAddress !== null)
    return {
      title: move.title,
      text: move.text(address, newAddress),
      content: <Act {...part} button={move.button} />,
    }
  const isAsked = named.some(({ state }) => state === 'asked')
  const content = (
    <>
      <Names {...part} />
      {isAsked && (
        <Act {...part} button={join.button}>
          {named.map(({ id }) => (
            <input key={id} type="hidden" name="list" value={id} />
          ))}
        </Act>
      )}
    </>
  )
  const [title, text] = isAsked ? [join.title, join.text(address)] : [join.done, join.doneText]
  return { title, text, content }
}

function leave(part: Part): Content {
  const { address, named } = part.view
  const { leave: words, change } = part.words
  const isLeft = named.every(({ state }) => state !== 'confirmed')
  const content = (
    <>
      <Names {...part} />
      {!isLeft && <Act {...part} button={words.button} />}
      <p>
        <a href={letterFormPath('preferences', part.token)}>{change}</a>
      </p>
    </>
  )
  const [title, text] = isLeft ? [words.done, words.doneText] : [words.title, words.text(address)]
  return { title, text, content }
}

function preferences({ view, words, speech, said, ...link }: Part): Content {
  const { newAddress, data, problems } = words
  const { lists, pausedUntil } = view
  const told = { saved: words.saved, asked: newAddress.asked, address: problems.address }[said] ?? ''
  const confirmed = lists.filter(({ state }) => state === 'confirmed').map(({ id }) => id)
  const content = (
    <>
      {told !== '' && (
        <p className="form-told" role={said === 'address' ? 'alert' : 'status'}>
          {told}
        </p>
      )}
      <Act {...link} does="save" button={words.save}>
        <ListChoice lists={lists} checked={confirmed} />
        <label className="choice">
          <input type="checkbox" name="pause" defaultChecked={pausedUntil !== null} />
          {pausedUntil === null ? words.pause : words.pausedUntil(date(pausedUntil, speech))}
        </label>
      </Act>
      <Act {...link} does="address" title={newAddress.title} button={newAddress.button}>
        <p>{newAddress.text}</p>
        <EmailField name="address" label={words.address} />
      </Act>
      <Act {...link} does="data" title={data.title} button={data.button} />
      <Act {...link} does="erase" button={data.erase}>
        <p>{data.eraseText}</p>
        <label className="choice">
          <input type="checkbox" name="sure" required />
          {data.sure}
        </label>
      </Act>
    </>
  )
  return { title: words.preferences, text: words.of(view.address), content }
}
