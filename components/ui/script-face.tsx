import { scriptFaceOf } from '#components/site/font-files.ts'

/**
 * Style rule of the serif for an Arabic or Hebrew language; nothing for others. It has no stand-in of its measures, so
 * that it moves nothing only if it comes in time or not at all. React puts it into the head, once. The
 * tokens name the family before the stand-in, whose local font has these scripts too.
 */
export function ScriptFace({ language }: { language: string }) {
  const face = scriptFaceOf(language)
  if (!face) return null
  const { file, range } = face
  return (
    <style href={`face-${file.slice(-14, -6)}`} precedence="face">
      {`@font-face{font-family:"Script serif";src:url("${file}") format("woff2");font-weight:400 700;font-display:optional;unicode-range:${range}}`}
    </style>
  )
}
