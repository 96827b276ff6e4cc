import { JsonData } from '#components/seo/json-ld.tsx'
import { Frame } from '#components/site/frame.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import { EmailField, Field, TextField, type TextFieldProps } from '#components/ui/field.tsx'
import { licenceOf } from '#domain/republish/republish-terms.ts'
import type { RepublishText } from '#domain/republish/republish-text.ts'
import { ITEM_ID } from '#domain/republish/taken-story.ts'
import { TELL_PATH } from '#domain/urls/copy-forms.ts'
import type { ArticleView, SiteView } from '#domain/views.ts'
import { directionOf } from '#domain/words/direction.ts'
import { type RepublishWords, republishWordsOf } from '#domain/words/republish/republish-words-of.ts'
import { speechIn } from '#domain/words/speech.ts'

type Props = { article: ArticleView; text: RepublishText; hasGiven: boolean; site: SiteView }

/** A story’s text for others, to copy without script, and the form by which a house says where its copy stands. */
export function RepublishPage({ article, text, hasGiven, site }: Props) {
  const { words, language } = republishWordsOf(site.language)
  const { name = words.ownTerms, url: terms = site.rights.terms } = licenceOf(site.republishLicence) ?? {}
  const licence = words.licence(name)
  return (
    <Frame site={site}>
      <PageHead title={words.title(article.headline)} speech={speechIn(site, site.language)}>
        <p className="standfirst">{words.rules(site.name)}</p>
      </PageHead>
      <div className="republish-text" lang={language} dir={directionOf(language)}>
        <p>
          {terms === '' ? licence : <a href={terms}>{licence}</a>} {hasGiven ? words.pictures : words.noPictures}
        </p>
        <Copied name="html" label="HTML" defaultValue={text.html} />
        <Copied
          name="text"
          label={words.text}
          defaultValue={text.text}
          lang={article.language}
          dir={directionOf(article.language)}
        />
        <Copied name="head" label={words.head} defaultValue={text.head} rows={3} hint={words[site.republishRule]} />
        <Tell slug={article.slug} words={words.form} />
        <JsonData id={ITEM_ID} data={text.item} />
      </div>
    </Frame>
  )
}

/** A text to select and copy. */
const Copied = (of: TextFieldProps) => <TextField readOnly rows={14} dir="ltr" {...of} />

const Tell = ({ slug, words }: { slug: string; words: RepublishWords['form'] }) => (
  <form className="letter-form" action={TELL_PATH} method="post" aria-labelledby="tell">
    <h2 id="tell">{words.title}</h2>
    <p>{words.text}</p>
    <input type="hidden" name="story" value={slug} />
    <Field name="house" label={words.house} maxLength={120} autoComplete="organization" />
    <EmailField name="contact" label={words.contact} />
    <Field name="address" label={words.address} type="url" maxLength={2_048} pattern="https://.*" />
    <button className="button" type="submit">
      {words.send}
    </button>
  </form>
)
