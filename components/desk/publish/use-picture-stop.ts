import { useEffect, useState } from 'react'
import { useOpenQuestions } from '#components/desk/media/asked-pictures.ts'
import { focusCheck } from '#components/desk/publish/focus-part.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { pictureChecks } from '#domain/article/fields/publication-checks.ts'
import { t } from '#domain/messages/t.ts'

/**
 * Stops the keys that publish, once, where a picture has no alt text or nobody answered for its focal point: they are
 * pressed twice by habit, without a look at the checks. `isOff` says that the story cannot be published now.
 */
export function usePictureStop(story: DeskArticle, isOff: boolean) {
  const { withoutAlt, withoutFocus } = pictureChecks(story, useOpenQuestions())
  const [hasStopped, setStopped] = useState(false)
  const sentence = [...withoutAlt, ...withoutFocus][0]?.sentence
  // Again when the first one has gone: an alt text may arrive after the keys were pressed.
  useEffect(() => {
    if (hasStopped && sentence !== undefined) focusCheck(sentence)
  }, [hasStopped, sentence])
  return {
    /** Remarks that only this window knows of. */
    withoutFocus,
    warning:
      hasStopped && sentence !== undefined
        ? t(
            'A picture has no alt text, or its focal point is neither chosen nor skipped. Press the keys again to publish all the same.',
          )
        : null,
    /** Publishes; or, the first time, focuses the check of a picture instead. */
    unlessStopped: (send: () => void): void => {
      if (isOff || hasStopped || sentence === undefined) return send()
      setStopped(true)
    },
  }
}
