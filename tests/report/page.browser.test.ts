import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { openBrowser, type Page } from '../support/browser.ts'
import { workFolder } from '../support/command.ts'

const opened = await openBrowser()
const browser = 'browser' in opened ? opened.browser : undefined
if ('missing' in opened) console.warn(`The page of the report is not tested in a browser: ${opened.missing}.`)
afterAll(() => browser?.close())

const ARTICLES: Readonly<Record<string, string>> = {
  'desk/harbour.txt': 'Minister opens harbour\n\nThe minister , who came late, said that the the harbour is open.\n\nThe the council was there.Nobody spoke.\n',
  'desk/storm.txt': 'Storm hits coast\n\nThe storm hit the the coast at noon.\n\nSchools stay closed , the mayor said.\n',
  'desk/clean.txt': 'Library opens\n\nThe library opened on Saturday.\n',
  'desk/evil.md': `# <script>document.title='taken'</script> <img src=x onerror="document.title='taken'">\n\nThe the [link](javascript:document.title='taken') </script><script>document.title='taken'</script> <b onmouseover="document.title='taken'">bold</b> words , he said.\n`,
}

describe.skipIf(!browser)('the page of the report', () => {
  const { path, write, run } = workFolder()
  const troubles: string[] = []
  const requests: string[] = []
  let page: Page

  const show = async (file: string, viewport = { width: 1280, height: 900 }): Promise<Page> => {
    const fresh = await browser!.newPage({ viewport })
    fresh.on('pageerror', (error) => troubles.push(String(error)))
    fresh.on('console', (message) => void (message.type?.() === 'error' && troubles.push(message.text!())))
    fresh.on('request', (request) => requests.push(request.url!()))
    await fresh.goto(pathToFileURL(join(path, file)).href)
    await fresh.waitForSelector('html.ready')
    return fresh
  }
  /** The page's policy forbids waiting for a script in the page itself. */
  const until = async (of: Page, script: string): Promise<void> => {
    for (let left = 100; !(await of.evaluate<boolean>(script)); left--) {
      if (left === 0) throw new Error(`Never true: ${script}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  const count = (selector: string) => page.evaluate<number>(`document.querySelectorAll(${JSON.stringify(selector)}).length`)
  const found = (of: Page = page) => of.textContent('#found')

  it('opens with all articles, the worst first', async () => {
    for (const [name, text] of Object.entries(ARTICLES)) write(name, text)
    expect(run(['report', 'desk', '--no-config', '-o', 'report.html']).code).toBe(0)
    page = await show('report.html')
    expect(await count('details.article')).toBe(4)
    expect(await page.textContent('details.article:last-child .path')).toBe('desk/clean.txt')
    expect(await found()).toMatch(/^\d+ findings in 4 articles$/)
    expect(await count('.mark')).toBeGreaterThan(5)
  })

  it('filters by rule, decision and words', async () => {
    await page.selectOption('#filters [name=rule]', 'spacing/space-before-mark')
    await until(page, `/ in 3 articles/.test(document.getElementById('found').textContent)`)
    expect(await count('.card')).toBe(await count('.card code'))
    expect(await page.evaluate(`[...document.querySelectorAll('.card code')].every((node) => node.textContent === 'spacing/space-before-mark')`)).toBe(true)
    await page.click('#clear')
    await page.fill('#filters [name=words]', 'schools STAY')
    await until(page, `/ in 1 article$/.test(document.getElementById('found').textContent)`)
    expect(await page.textContent('details.article .path')).toBe('desk/storm.txt')
    await page.click('#clear')
    await until(page, `/ in 4 articles/.test(document.getElementById('found').textContent)`)
  })

  it('lets nothing in an article act', async () => {
    expect(await page.evaluate<string>('document.title')).toBe('Correction report')
    expect(await page.evaluate<string>(`document.querySelector('#article-list').textContent`)).toContain(`<script>document.title='taken'</script>`)
    expect(await count('#article-list script, #article-list img, #article-list b, [onmouseover], a[href^="javascript"]')).toBe(0)
  })

  it('takes decisions with the mouse and the keyboard, one by one and for all places', async () => {
    await page.click('#groups tr:first-child [data-decision=accept]')
    expect(await page.textContent('#state')).toMatch(/^[2-9] accepted, 0 rejected, \d+ open$/)
    await page.evaluate(`document.activeElement.blur()`)
    const all = await found()
    await page.selectOption('#filters [name=decision]', 'open')
    await page.evaluate(`document.activeElement.blur()`)
    await until(page, `document.getElementById('found').textContent !== ${JSON.stringify(all)}`)
    await page.keyboard.press('j')
    await page.keyboard.press('r')
    expect(await page.textContent('#state')).toMatch(/ accepted, 1 rejected, /)
    const id = await page.evaluate<string>(`document.activeElement.closest('[data-id]').dataset.id`)
    await page.fill(`[data-reason="${id}"]`, 'this is how the house writes it')
    await page.selectOption('#filters [name=decision]', '')
    expect(await page.evaluate<number>(`document.querySelectorAll('[aria-pressed="true"]').length`)).toBeGreaterThan(2)
  })

  it('saves decisions that apply carries out, and loads them again', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')])
    const decisions = readFileSync(await download.path(), 'utf8')
    write('decisions.json', decisions)
    const rows = JSON.parse(decisions).decisions as { decision: string; reason?: string; path: string }[]
    expect(rows.filter(({ decision }) => decision === 'reject')).toMatchObject([{ reason: 'this is how the house writes it' }])
    const again = await show('report.html')
    await again.evaluate('localStorage.clear()')
    await again.goto(`${pathToFileURL(join(path, 'report.html')).href}?`)
    await again.waitForSelector('html.ready')
    expect(await again.textContent('#state')).toBe('Nothing decided yet')
    await again.setInputFiles('#load-file', join(path, 'decisions.json'))
    await until(again, `/1 rejected/.test(document.getElementById('state').textContent)`)
    await again.close()
    const { out, code } = run(['apply', 'decisions.json'])
    expect(out).toMatch(/^[2-9] corrections applied\.\n1 rejection put into the ignore list of copydesk\.config\.yaml\.\n$/)
    expect(code).toBe(0)
    expect(Object.keys(ARTICLES).filter((name) => readFileSync(join(path, name), 'utf8') !== ARTICLES[name]).length).toBeGreaterThan(0)
    expect(readFileSync(join(path, 'copydesk.config.yaml'), 'utf8')).toContain('reason: this is how the house writes it')
    const twice = run(['apply', 'decisions.json'])
    expect(twice.out).toContain('applied before')
    expect(twice.out).toContain('0 corrections applied.')
  })

  it('reads on a phone without sideways scrolling, and on paper with all articles open', async () => {
    const phone = await show('report.html', { width: 360, height: 740 })
    expect(await phone.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await phone.evaluate(`window.dispatchEvent(new Event('beforeprint'))`)
    await phone.emulateMedia({ media: 'print' })
    expect(await phone.evaluate<boolean>(`[...document.querySelectorAll('details.article')].every((box) => box.open)`)).toBe(true)
    expect(await phone.evaluate<boolean>(`[...document.querySelectorAll('button.decide, #filters, .bar')].every((node) => getComputedStyle(node).display === 'none' || node.closest('.buttons') !== null)`)).toBe(true)
    await phone.close()
  })

  it('sets right-to-left articles from the right', async () => {
    write('rtl/news.txt', 'اجتمع المجلس يوم الاثنين , قال الوزير\n')
    run(['report', 'rtl', '--lang', 'ar', '--no-config', '-o', 'rtl.html'])
    const arabic = await show('rtl.html')
    expect(await arabic.evaluate<string>(`getComputedStyle(document.querySelector('.text')).direction`)).toBe('rtl')
    await arabic.close()
  })

  it('raised no error and asked for nothing from anywhere', () => {
    expect(troubles).toEqual([])
    expect(requests.filter((url) => !url.startsWith('file:') && !url.startsWith('blob:'))).toEqual([])
  })
})
