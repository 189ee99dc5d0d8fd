import defaultCounty from './default.ts';
import type { County } from './define.ts';
import ruralCounty from './rural-county.ts';
import small from './small.ts';
import subdistrict from './subdistrict.ts';
import urbanDistrict from './urban-district.ts';

/** The county profiles that ship with the model, the default first. */
export const counties: readonly County[] = [defaultCounty, ruralCounty, urbanDistrict, subdistrict, small];
