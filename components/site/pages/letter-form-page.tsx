import type { ReactNode } from 'react'
import { Frame } from '#components/site/frame.tsx'
import { ListChoice } from '#components/site/newsletters/join-box.tsx'
import { PageHead } from '#components/site/page-head.tsx'
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

/** A page that a letter leads to. Reading it changes nothing: each change is a button. */
export function LetterFormPage({ site, ...part }: Props) {
  const speech = speechIn(site, site.language)
  const { words } = newsletterWordsOf(site.language)
  const Page = { confirm: Confirm, leave: Leave, preferences: Preferences }[part.form]
  return (
    <Frame site={site}>
      <Page {...part} words={words} speech={speech} />
    </Frame>
  )
}

type OneProps = { title: string; text: string; speech: Speech; children?: ReactNode }

const One = ({ title, text, speech, children }: OneProps) => (
  <>
    <PageHead title={title} speech={speech}>
      <p className="standfirst">{text}</p>
    </PageHead>
    {children}
  </>
)

const Names = ({ view: { named } }: Part) => (
  <ul className="list-names">
    {named.map(({ id, name, language }) => (
      <li key={id} lang={language}>
        {name}
      </li>
    ))}
  </ul>
)

type OneButtonProps = { form: LetterForm; token: string; lists?: Part['view']['named']; children: string }

const OneButton = ({ form, token, lists = [], children }: OneButtonProps) => (
  <form className="one-button" action={letterFormPath(form, token)} method="post">
    <input type="hidden" name={form} value="yes" />
    {lists.map(({ id }) => (
      <input key={id} type="hidden" name="list" value={id} />
    ))}
    <button className="button" type="submit">
      {children}
    </button>
  </form>
)

function Confirm(part: Part) {
  const { view, token, words, speech, said } = part
  const { confirm, confirmAddress: move } = words
  if (view.newAddress !== null)
    return said === 'moved' ? (
      <One title={words.saved} text={move.done} speech={speech} />
    ) : (
      <One title={move.title} text={move.text(view.address, view.newAddress)} speech={speech}>
        <OneButton form="confirm" token={token}>
          {move.button}
        </OneButton>
      </One>
    )
  if (view.named.some(({ state }) => state === 'asked'))
    return (
      <One title={confirm.title} text={confirm.text(view.address)} speech={speech}>
        <Names {...part} />
        <OneButton form="confirm" token={token} lists={view.named}>
          {confirm.button}
        </OneButton>
      </One>
    )
  return (
    <One title={confirm.done} text={confirm.doneText} speech={speech}>
      <Names {...part} />
    </One>
  )
}

function Leave(part: Part) {
  const { view, token, words, speech } = part
  const { leave } = words
  const isLeft = view.named.every(({ state }) => state !== 'confirmed')
  return (
    <One
      title={isLeft ? leave.done : leave.title}
      text={isLeft ? leave.doneText : leave.text(view.address)}
      speech={speech}
    >
      <Names {...part} />
      {!isLeft && (
        <OneButton form="leave" token={token}>
          {leave.button}
        </OneButton>
      )}
      <p>
        <a href={letterFormPath('preferences', token)}>{words.change}</a>
      </p>
    </One>
  )
}

function Preferences({ view, token, words, speech, said }: Part) {
  const { newAddress, data } = words
  const told = said === 'saved' ? words.saved : said === 'asked' ? newAddress.asked : ''
  const act = (name: string) => <input type="hidden" name="do" value={name} />
  const form = { action: letterFormPath('preferences', token), method: 'post' }
  const confirmed = view.lists.filter(({ state }) => state === 'confirmed').map(({ id }) => id)
  return (
    <One title={words.preferences} text={words.of(view.address)} speech={speech}>
      {told !== '' && <p role="status">{told}</p>}
      {said === 'address' && (
        <p className="form-problem" role="alert">
          {words.problems.address}
        </p>
      )}
      <form className="letter-form" {...form}>
        {act('save')}
        <ListChoice lists={view.lists} checked={confirmed} />
        <label className="choice">
          <input type="checkbox" name="pause" defaultChecked={view.pausedUntil !== null} />
          {view.pausedUntil === null ? words.pause : words.pausedUntil(date(view.pausedUntil, speech))}
        </label>
        <Button>{words.save}</Button>
      </form>
      <form className="letter-form" {...form} aria-labelledby="new-address">
        {act('address')}
        <h2 id="new-address">{newAddress.title}</h2>
        <p>{newAddress.text}</p>
        <div className="field">
          <label htmlFor="address">{words.address}</label>
          <input id="address" type="email" name="address" required maxLength={254} autoComplete="email" />
        </div>
        <Button>{newAddress.button}</Button>
      </form>
      <form className="letter-form" {...form} aria-labelledby="data">
        {act('data')}
        <h2 id="data">{data.title}</h2>
        <Button>{data.button}</Button>
      </form>
      <form className="letter-form" {...form}>
        {act('erase')}
        <p>{data.eraseText}</p>
        <label className="choice">
          <input type="checkbox" name="sure" required />
          {data.sure}
        </label>
        <Button>{data.erase}</Button>
      </form>
    </One>
  )
}

const Button = ({ children }: { children: string }) => (
  <button className="button" type="submit">
    {children}
  </button>
)
