import type { Speech } from '#domain/words/speech.ts'

type Props = {
  speech: Speech
  /** True where the page's own heading names the saved stories: theirs is then only heard. */
  isOfSaved?: boolean
}

/**
 * What this browser keeps: stories that were saved, and those read last. The lists are empty until their script has
 * filled them, because nobody else knows what is in them.
 */
export function KeptLists({ speech: { words }, isOfSaved = false }: Props) {
  const { saved, nothingSaved, lately, nothingLately, needsScript, remove } = words.kept
  const lists = [
    { kept: 'saved', title: saved, nothing: nothingSaved },
    { kept: 'read', title: lately, nothing: nothingLately },
  ]
  return (
    <>
      <p className="nothing" id="needs-script">
        {needsScript}
      </p>
      <div className="days">
        {lists.map(({ kept, title, nothing }) => (
          <section key={kept} className="kept" hidden>
            <h2 className={isOfSaved && kept === 'saved' ? 'unseen' : undefined} tabIndex={-1}>
              {title}
            </h2>
            <div data-kept={kept} data-remove={remove} data-nothing={nothing} />
          </section>
        ))}
      </div>
      <script data-keep="" type="module" fetchPriority="low" src="/js/kept.js" />
    </>
  )
}
