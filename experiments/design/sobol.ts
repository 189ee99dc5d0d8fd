import { checkFactors, defineDesign, planOfPoints, refuseProblems } from './define.ts';
import { basePoints } from './sobol-points.ts';

export default defineDesign({
  id: 'sobol',
  label: { zh: 'Sobol 序列', en: 'Sobol sequence' },
  summary: {
    zh: 'Joe–Kuo 方向数，Gray 码次序；默认作 Owen 扰动，不扰动时首点为原点。加大 n 保留已有各点。',
    en: 'Joe-Kuo direction numbers in Gray code order; Owen scrambled by default, else the first point is the origin. A larger n keeps all points.',
  },
  reads: ['n', 'seed', 'scramble', 'scrambles', 'skip'],
  plan: (factors, options) => {
    const problems = checkFactors(factors);
    const { count, point, notes } = basePoints(factors.length, options, problems);
    refuseProblems(problems);
    return planOfPoints(factors, { length: count, notes }, point);
  },
});
