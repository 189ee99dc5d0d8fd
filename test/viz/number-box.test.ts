import { describe, expect, it } from 'vitest';
import { isBeyond, nearest } from '../../viz/number-box.ts';

describe('a number box', () => {
  const whole = { min: 2, max: 20, isWhole: true };
  const real = { min: -0.5, max: 4, isWhole: false };

  it('takes the nearest allowed number for one outside its range, and none where none stands', () => {
    expect(nearest(9, real)).toBe(4);
    expect(nearest(-3, real)).toBe(-0.5);
    expect(nearest(3.7, real)).toBe(3.7);
    expect(nearest(3.7, whole)).toBe(4);
    expect(nearest(9999, whole)).toBe(20);
    expect(nearest(Number.NaN, whole)).toBeNull();
  });

  it('waits while a number may still become an allowed one', () => {
    expect(isBeyond(1, whole)).toBe(false);
    expect(isBeyond(21, whole)).toBe(true);
    expect(isBeyond(-5, whole)).toBe(true);
    expect(isBeyond(Number.NaN, whole)).toBe(false);
  });
});
