import { testViews } from '../support/views.ts';

testViews('zh');
