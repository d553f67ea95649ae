import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** What has the focus, as a person would name it, and what is wrong with how it shows. */
export type Stop = { name: string; address: string; fault: string | null }

/** Presses Tab until `wanted` has the focus. Every stop on the way must be visible, and not under anything. */
export async function tabTo(page: Page, wanted: string, most = 60): Promise<string[]> {
  const names: string[] = []
  for (let pressed = 0; pressed < most; pressed++) {
    const stop = await tab(page)
    assert.equal(stop.fault, null, `${stop.name}: ${stop.fault}`)
    names.push(stop.name)
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), wanted)) return names
  }
  assert.fail(`${most} presses of Tab do not reach ${wanted}: ${names.join(' · ')}`)
}

export async function tab(page: Page): Promise<Stop> {
  await page.keyboard.press('Tab')
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return { name: 'the browser itself', address: '', fault: null }
    const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
    const name = (words.trim() || element.id || element.tagName).replace(/\s+/g, ' ').slice(0, 60)
    return { name, address: element.getAttribute('href') ?? '', fault: ringFault(element) ?? coverFault(element) }

    /** A ring is an outline, of the thing itself or of the card around it; fields and map pins draw theirs otherwise. */
    function ringFault(focused: Element): string | null {
      for (let ringed: Element | null = focused; ringed && ringed !== document.body; ringed = ringed.parentElement) {
        const { outlineStyle, outlineWidth } = getComputedStyle(ringed)
        if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) return null
      }
      const box = focused.closest('.search-box')
      if (box && getComputedStyle(box).boxShadow !== 'none') return null
      const pin = focused.querySelector('.map-pin')
      if (pin && Number.parseFloat(getComputedStyle(pin).strokeWidth) >= 5) return null
      return 'no visible ring'
    }

    function coverFault(focused: Element): string | null {
      const { left, right, top, bottom } = focused.getBoundingClientRect()
      const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2
      const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2
      if (bottom <= 0 || top >= innerHeight) return 'outside the window'
      const seen = document.elementFromPoint(x, y)
      const own = seen && (focused.contains(seen) || seen.contains(focused) || seen.closest('label')?.contains(focused))
      return own ? null : `hidden under ${seen?.tagName} ${seen?.getAttribute('class')}`
    }
  })
}
