import { describe, expect, it } from 'vitest';
import { gaugeArc, gaugeMark, gaugePoint } from './gauge-maths.ts';

const centre = { x: 50, y: 50 };

describe('the half circle of a gauge', () => {
  it('runs from the left over the top to the right', () => {
    expect(gaugePoint(0, 40, centre).x).toBeCloseTo(10);
    expect(gaugePoint(0.5, 40, centre).y).toBeCloseTo(10);
    expect(gaugePoint(1, 40, centre).x).toBeCloseTo(90);
  });
  it('draws nothing for nothing and stays inside for more than all', () => {
    expect(gaugeArc(0, 0, 40, centre)).toBe('');
    expect(gaugeArc(0.4, 0.2, 40, centre)).toBe('');
    expect(gaugeArc(0, 1.7, 40, centre)).toBe(gaugeArc(0, 1, 40, centre));
  });
  it('marks a requirement across the arc', () => {
    expect(gaugeMark(0.5, 30, 44, centre)).toEqual({ x1: 50, y1: 20, x2: 50, y2: 6 });
  });
});
