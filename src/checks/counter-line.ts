const COUNTED = 'views?|reads?|readings?|shares?|likes?|comments?|reactions?|clicks?|visits?|visuali[sz]ations?|min(?:utes?)? read'
/** “0 Views”, “- 1 reads.”, “345 views 12 shares” */
const COUNTS = new RegExp(`^(?:[-\u2013\u2022*|] ?)?(?:\\d[\\d.,]{0,9}[km]? ?(?:${COUNTED})(?: ?[,|\u2022\u00b7-] ?| |\\.|$)){1,5}$`, 'i')
/** “Post Views: 345” */
const LABELLED = /^(?:(?:post|page|article|total|number of) )?(?:views|reads|readings|visits|shares) ?: ?\d[\d.,]{0,9}[km]?(?: times)?$/i
const EYE = /^\u{1f441}\ufe0f? ?\d[\d.,]{0,9}[km]?$/iu
/** “Comments Off on Council closes bridge” */
const COMMENTS = /^No Comments on \S|\bComments Off on \S/
/** “Marta Prado 2 mins ago Entertainment” */
const AGO = /^(?:\p{Lu}[\p{L}.’'-]{1,20} ){1,4}\d{1,2} (?:mins?|minutes?|hours?|hrs?|days?|weeks?|months?) ago(?: \p{Lu}[\p{L}&-]{1,20}){0,3}$/u
const LONGEST = 160

/** Whether a line counts readers and their doings, or tells how long ago somebody wrote. */
export const isCounter = (line: string): boolean =>
  line.length <= LONGEST && (COUNTS.test(line) || LABELLED.test(line) || EYE.test(line) || COMMENTS.test(line) || AGO.test(line))
