export { missingWords, NAMED_LOSS, wordsOfDocument, wordsOfHtml } from '#domain/document/words-of.ts'
