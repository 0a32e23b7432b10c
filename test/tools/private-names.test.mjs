// Private names are lowered without changing what a program does: each sample runs before and after.
import { parse } from 'acorn';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { lowerSyntax } from '../../rollup/es2020.js';
import { lowerPrivateNames } from '../../rollup/private-names.js';

/** Runs a script and gives back its last value as plain data. */
function run(code) {
  return JSON.parse(JSON.stringify(runInNewContext(code) ?? null));
}

const samples = {
  'a base class and its subclass with the same private field': `
    class Base { #state = 'base'; baseState() { return this.#state; } }
    class Sub extends Base { #state = 'sub'; subState() { return this.#state; } }
    const it = new Sub(); [it.baseState(), it.subState()]`,
  'a subclass that cannot override a private method of its base': `
    class Base { #name() { return 'base'; } ask() { return this.#name(); } }
    class Sub extends Base { #name() { return 'sub'; } askSub() { return this.#name(); } }
    const it = new Sub(); [it.ask(), it.askSub()]`,
  'getters, setters and compound assignment': `
    class Counter { #n = 0; get #value() { return this.#n; } set #value(v) { this.#n = v * 2; }
      bump() { this.#value += 3; this.#value++; this.#n ??= 1; return this.#value; } }
    new Counter().bump()`,
  'static fields, methods, accessors and blocks': `
    class Registry { static #all = new Map(); static { Registry.#all.set('a', 1); }
      static #size() { return this.#all.size; } static get #last() { return [...this.#all.values()].pop(); }
      static report() { return [Registry.#size(), Registry.#last]; } }
    Registry.report()`,
  'brand checks with `#x in object`, of fields without a value too': `
    class Seal { #brand; #method() {} static #own = 1;
      static is(o) { return [#brand in o, #method in o, #own in o]; } }
    [Seal.is(new Seal()), Seal.is({}), Seal.is(Seal)]`,
  'an inner class that reads the outer private name and shadows another': `
    class Outer { #a = 1; #b = 2;
      make() { const outer = this; return new (class Inner { #b = 20; sum() { return outer.#a + this.#b; } })().sum() + this.#b; } }
    new Outer().make()`,
  'an `extends` expression that uses the private names around it, not those inside': `
    class Outer { static #mark = 'outer'; static make() {
      class Inner extends (class { mark = Outer.#mark; }) { #mark = 'inner'; both() { return [this.mark, this.#mark]; } }
      return new Inner().both(); } }
    Outer.make()`,
  'optional chains, calls, templates, destructuring and updates': `
    class Node { #next = null; #label = 'n'; #tags = ['x', 'y']; #count = 0;
      link(other) { this.#next = other; return this; }
      walk() { const [first] = this.#tags; [this.#count] = [5]; this.#count++;
        return [this.#next?.#label, this.#next?.#next?.#label ?? 'end', \`\${this.#label}:\${first}\`, this.#count--, this.#count]; } }
    new Node().link(new Node()).walk()`,
  'async, generator and arrow members that keep their receiver': `
    class Source { #items = [1, 2, 3]; *#each() { yield* this.#items; } #double = (n) => n * this.#items.length;
      list() { return [...this.#each()].map(this.#double); } }
    new Source().list()`,
  'texts and properties that already have the name a member would get': `
    class Clash { $h0 = 'public'; #private = 'private'; read() { return [this.$h0, this.#private, this['$h1']]; } }
    new Clash().read()`,
  'fields that start from other fields, in order, after super()': `
    class Base { constructor() { this.seen = this.describe?.() ?? 'none'; } }
    class Sub extends Base { #first = 1; #second = this.#first + 1; third = this.#second + 1;
      constructor(extra) { super(); this.extra = extra + this.#second; } }
    const it = new Sub(10); [it.seen, it.third, it.extra]`,
};

describe('lowering private names', () => {
  for (const [name, code] of Object.entries(samples)) {
    it(`keeps ${name}`, async () => {
      const renamed = lowerPrivateNames(code);
      expect(() => parse(renamed, { ecmaVersion: 2022 })).not.toThrow();
      expect(renamed).not.toMatch(/#[a-z]/);
      expect(run(renamed)).toEqual(run(code));

      const es2020 = await lowerSyntax(renamed);
      expect(es2020).not.toContain('WeakMap');
      expect(() => parse(es2020, { ecmaVersion: 2020 })).not.toThrow();
      expect(run(es2020)).toEqual(run(code));
    });
  }

  it('leaves a program without private names untouched', () => {
    const code = 'class A { b = "#c"; d() { return /#e/; } }';
    expect(lowerPrivateNames(code)).toBe(code);
  });

  it('refuses a private name no enclosing class declares', () => {
    expect(() => lowerPrivateNames('class A { b() { return this.#c; } }')).toThrow(SyntaxError);
  });

  it('never gives two classes the same name', () => {
    const lowered = lowerPrivateNames('class A { #x = 1 } class B { #x = 2 } class C { #x = 3 }');
    const names = lowered.match(/\$h\w+/g);
    expect(new Set(names).size).toBe(3);
  });

  it('gives the same names for the same program', () => {
    const code = samples['getters, setters and compound assignment'];
    expect(lowerPrivateNames(code)).toBe(lowerPrivateNames(code));
  });
});

describe('reading a bundle as TypeScript to lower it', () => {
  it('refuses code that TypeScript reads otherwise', async () => {
    await expect(lowerSyntax('f(a<b,c>(d))')).rejects.toThrow(/TypeScript/);
  });
});
