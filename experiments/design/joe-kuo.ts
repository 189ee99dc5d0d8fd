/**
 * The direction numbers of Sobol's sequence that Stephen Joe and Frances Y. Kuo published (file new-joe-kuo-6.21201, search criterion
 * D(6)), for the first 1111 of their 21201 dimensions: all primitive polynomials up to degree 13. Numbers only, in an encoding of our own.
 *
 * Source: S. Joe and F. Y. Kuo, "Constructing Sobol sequences with better two-dimensional projections", SIAM J. Sci. Comput. 30 (2008)
 * 2635-2654, and ACM Trans. Math. Softw. 29 (2003) 49-57; https://web.maths.unsw.edu.au/~fkuo/sobol/, copyright (c) 2008 Stephen Joe
 * and Frances Y. Kuo, free to use with attribution (BSD style).
 */

/** How many dimensions the table has. */
export const sobolDimensions = 1111;

/** Bits of a point. */
export const sobolBits = 32;

/** How many dimensions after the first have a polynomial of degree 1, 2, 3 and so on. */
const dimensionsOfDegree = [1, 1, 2, 2, 6, 6, 18, 16, 48, 60, 176, 144, 630];

/**
 * One stream of bits, six to a letter. A dimension of degree s has s - 1 bits for the inner coefficients of its polynomial (a of the
 * published file), then i - 1 bits for (m_i - 1) / 2, for i from 2 to s: m_i is odd and below 2^i, and m_1 is 1.
 */
const table = [
  '2QJM2JKESJ3ZtANBXsvDYeGj0qE24mOYrTszKU-B9s-YnzHiHOOL5GgMaOmSOqcW-PVVmjzmImifeBIEHTJdlMxylO1gbq5bpGUJai3SuA3DYe97cbzH1Q7QHT-Zj0V3',
  '_r7AtKpZviaXaxhF79FoLMecfAnZQSUHM0UlR05x6ELLkOlyTo43rz7G1CFfhwwg3Vyxn7hCSPnFv_dXopatQgjLkL1u8NtEGwQiEAomWCqxaLDns_kZFVD7RbLFUdhz',
  'tS9ebKA78079NMRuNwbPvvKTtbztjFA-Oy6auAQxa198kkp1RuJ6FRSg1AFBUnrHB97VfBKgygVbO8w3_zXqC_YtP2ckE-v3ZoTt6XmQbVY11b9XoIDDaKx8PDnIMQiZ',
  'TrRnV4qB2v_xiPx32lWYkUQC58SpgouDhk-dFMukZwp6t74yh63RcMnTmwYu3yPRtSrFo2JbZ8ywvOK55Qx43gv55mmsB8IAISSL3Hnepwbx2mZbVB19ykol4a7jrRqZ',
  '2U5TFQN4Tub_OIXmrqYTcils7LpaW4fPHG6g_u_0SUSzps_a-kg9SQJOQkuLe5Qa0U3_6G8wnGg6_jZKwsclw-Fqexl9JhEIJcBvlPQyk_UiAj_xyrPiiK40wS_wVDFH',
  'SMBOfxDXwL426kPzmqHqXbLpzzcniWAuET-27n1-g6kNJhIzjUwEZt98jgmqkiT_Pq1tE0xw3IZ3DYU8HRtFmt4lCpGVnacRlX21rQiBclrxfIYyXHWEbF7mt2TmPUql',
  'TKpyWWi-8kPHOGhoCzi9ZKXH2WDptDJnlWVPz0FZn33C-kKB-H6csys56mISZwby7mJIVIDuhW4gYlNU_tO3aY2zH-VgxgpD8sMmo-JJOk3H4e0WJaXv7i-g8Z4RbgL4',
  'wC5-fmxGTbL6JGaWfuIma1TmyEtQAbANiIC3ezrS3uMaDVa7fhYlSj7rL9Wvk1d_ocWewzgf5zcdwT1528-sgWFRJJzLs5cQO9PH9NGUyQfJLpdN2CbfllJtUIDNsUWz',
  'dZPfHYa-Jdivyk_1-rt9VNnpbH6uNsntYyMAOTLrKmk16exbI-d9cFfa5U_RUTz_y89F_Mu2v4GYR2OZZwCv3HD04EJ1AX6K66h28RjBVc0bclk1LkCyyoMh5MWswI4A',
  '9DrXuxNoYvRATdrGzRwyN0I64u2EGBx3lPCN0vcFD2xYrZngCA6I0Y5DsDXnCwSitBxzlb21wn344L-i739xUgYm2DRF4ECw4IziiHo2xGdzMe7DjjDWNDNnVhNijcIc',
  'CW0-97rHWo5nm6V2td4ex1F1m0uFGNtD1-QmpALaruIbhKx8k6X8qRN2ACG9auD8kgLkJuhuBpRKE-5kTNxT2Cd6LZBPtp9-E8wEVxu0xcxKJllqw6MimEUnKMtGaxtQ',
  'AqCmd3kiid_pW49wYQp3GAy5q5V41_qd-l1-gikY94JYL_Z-ILuXYjeYI8V_vkJYhgxx7GVjJUlkpq_PMqUQXInzW9s2SyKgaxm5_Lasu4MOzOOHmFTQUvjEdjWloZcl',
  'R0s8osFBgFI2wx9xKfhNm1uK0AMXXdUbSh_IGAs-IqkrUpQn1EZBihRbEhUFV5CHHFUJFGUZ1iT3WdqSSKpzP5TLPkwb3bG8sFV8psjNFjO-lalTyYIdR5wuwwn7ZFgY',
  'Xi8u5QoKjegMQXNakKDK-mctRsVOuCRt4oqbBKmaHsemt5AYVUPP40nrGR2rKq1bQEaNIhWkkDl9sV7kq1D1-piMXam1vW0nhV_spILpFqSN5NHbDXdFu_fWGJ7IvF7N',
  'YaYXlXlfd7qi1376PzA60Egn8MtMWEed_AgLfvysQ-Jz5mmJz7ZlyWF1fzm_Ez6lN83oQrVxoEkTqxn79bTSkywFkq2wXWsIZdS6RNAJNePjJv1N2YYbIyHNl39Mf029',
  'nfEZ-nVvlvvzfZXuFSlLh_YKPO-rdTHFppkpEPUGQuSIoIAQKpELcpGTEFb15F-6-zEqk-mJjZ24CylAYUpvbvHzx21x1z-Hk40kEiiLwyPbP6yQXlIkNe55TwKVzTs-',
  '-eZ7kDy7_7h9tDUsHxmAlUC82aTd_7meIGNDMlwQ89oQZZPSidSEhHg9j4E0zqep_FYJGdU2Ku9eMApC1CMNe9cazJS1orDBOI5RPHMIjOcJyE1FVy3xEV6kTeve33wH',
  'p3JfkDFuH5U8-TVlKIYDh8xcnD_QanENYHJZx0aOggQlcS_N6Wo6GBH-mN7xczEfvJvMyuJOHynXN2aaqL-o7wYrs1G4_ASw4ZYJxS8sudi3X9ToKizucyCLsntVa79J',
  'mCzrQLQK15VfSGyhxRV9BypXb1HZJNBRhEtlaTbMDu-EhH5UtCi6rQuhAYqDWViA05K-_UcTiKaBypgiqgChAqN7Ad9WBpGZWlqAMqxTgDOJXyszVvfcqrjvD1triM97',
  'tpBtjzZLsaR2QOq0Gz5A_WIJI1ENqErQA5JoOArdQ221DNaVc29rkV79S0NfuRegXfa82bnddojlmzhpPW7alJlQ4uRCt4EPb-Mo2vHrzrCD6QkVWm31s82upMMXawJb',
  '0YBmtLeHhzAStXbh9jXEPMFoiKOvbOJ-_UbQG_w-sVfCB_RQfpg4zUWkLH3OfDxx0_dj-Q5dTka8iayJ26hDJfAiy4fGo_GVZ1pKadqxO8vzd-yL7lPV5xRkYIOTYD7z',
  '3uYCzBaeHzn1ShOXeYQV_QD61rZweft2kl1ZmSrp4tNPDMw_mGxvraiVMHHO7DE512wZmHlyzQZs_Jy1mAaGxbbmTpaUSHpN28qGPRRkssjd8c3ZyZg8LtcKjmdT-Tym',
  'X4xk_EmeSVoXzHF50mO5r5vmytXOY9wt4_XCrduF7_O2u1P3Nwixvui9tCAZ3fyCHx7oB6rCFPzMf4IO4sHePI_PyCSLKDFNSmPlwnxN7AI0_fNt1fHJdSohemcn8k3C',
  'VCo9bkerYXJnmZ7WKpjXCusLj5vJhyJeK-Pf06lEqbz_aGPy5w-ykuEUpfpmSroSGU3DBS2PfKEdl9054DSAb51b6YC4LoHt9w1g7jeViAoPrT1lT2cjOfYgmKv1QSh6',
  'Gdx-BodrBe0_8EKDADrud-tgtbczLcIN3eWqygIz0fcR5rya2sHU7XpQkcWKaJY2I8USROwkBKtnf9FBmCnjd3q9_XXB-AFXtXGRH-YZCcmLAfkhpJOBpLuEWqzR5vns',
  'LWZnwwqrUv9veZF4lBs2drzIhmBBbfjsD63wQx2JqEsHfIx4bRskqMwGQawoj6JgVr_XUjdu84erNBEogpHj1RDvH6QU-diZiY7aeJwBHW4E5IL8onjlgelZJ-DQlql5',
  'APPoEVw0Ydon7isktQsC3nIB_IeVd0pZfYhImlTyoElDDupE_rZ0MvUiGOv9gSEQCxtfxMgaaEldMfr2toZx8z63kzAXxrEz-xe4JSTEDgCpph-rqPUySSx_jcDCBFcw',
  'lr9V0nMpaE2NMN2o8rOjsePZvvVGZModTffdXlvdpp-pAYf9-64S4N9A6GMCnysfF4a_UUNhHd2cTN5XdbonKVRKUFleJlvRdjJlETGR9wyOjPOamFBQC5vW9HUk23YZ',
  'THOTJKUyLPA8HfYz0aUrFwbXkSxOiZOppSrheP-Iv1-RUPLOh-TXclbM2o7jgkUdCLokJ9U00EXhWwD8hC6yc5k3Rlj4rEi1xbKt7NALxM1sLrwuQyWle6Q6TXcIC2IH',
  'bD25nivWK-skautjaLhglGofYEb98QmTI0KeK2e2ZxkPmVH2QPRLAsSWmssaJKXJ8RUWyCakEXwvkc1yrmi14U7IpfyGAdbNxW6zHPwYEGMbzjKd-1VcQ_BhnXQnGXm2',
  's9TfBfOilY-qgaSe-dWd1cotvIC_ChVc8S2skWL7qTv5h62msqwI8elK7L2dWJQKT-4Fra3vk74X9hqaKCevgvTl6jRt4-o6hWp83Q0_k5smBC6rTaxtPqfrlCJFiM-F',
  '7uhm408S34RS1zUc07EYuHd5JRXWu1npR398zqaIk88L-ka2yDBi6pCtXBJrsspMW4mH3QuUE0tFRLTvk_J0srrVnJoeM7InZew2A86XQAFo3zFwOux1zCl6yomxF_GN',
  '8b-gFK9N5CdNjw9KnuVqclhQm_auLW0_s5_QJ3lGttqu1Z5ltNufpjjOtf0NKq7J0bZroh9orz7KHOUd1yHHRlDw5Ke967zFimlKS1oMr7X_WtRfAa87dAnV__K0KA9Y',
  'zcSUv6_Vw68bDvzk-Wgar0wlwN9xY8hd9YXGpbiPG4ypWuxNcFZdcZfuru1j1Lnjaq3kGLxbVx9g9H6QfcbXXIVIUl6gDkp8yumu1vs9yzydPXd-rOoD3fl9DUq8G2-L',
  'cjzOn3ed6fy7koF_GymOsBK-dMYrPxlKdYIUk16z_H9c27wWl9hDhal6HyPhOmT8XWx6UE4XExDOciv5iQyIeQ51G1_6QIvWL8n30YS9ZqEGBTZS9ORTvIJ2eoWy6nEO',
  'eSUS_1EXmJcsTTb9gfAdjMnJ7qKWUH1llOZyKtyKY_Hi3b88l1Pq-qCQztWaDGB7mFzUBboB0jyrl6BG0dcG1qFlSKoE4Ac6ZvVAVHPZSSVD9SmrWNALyeLACq4ddcEe',
  'S2wBuoAMbCpkLYpUpeihE2IMaokN14p8jnwpulkFarTHRo3hmWCoZOhFLOAnFzXm2B679HfsuRPpyhO1tgpvD8oSm1I9oWqvKL5n0Bm6OzkyPfvzmsQkYhMqHo3To5XV',
  'roSCpmiTHcbKJMA4inmsWfEMOOEgwHiA5I-NlD6yCEpTUPd8nNOAQqealJsX7jVHG8X5wV7rH5hBhmjxWFu0dv3QlXXBxNQMGOvvaiGwJwHm7my_kk53AcgmIh8zANEp',
  'KcvFfVOnfVSAT4OKxA7OGXtPLZAaBzaSdT4sMiHftAp2IzVLaEOqY0_PAyu3l5vdPXmNePEA3kKGxExzpVSwS1BFUOCpMrx6e7M37BGg86w2oHD2wITwBPUI-j3vSGSR',
  'AkKBS1--CvAMMEFFZjBXLgORsrnWlq1VcBdyNQnaciUUg6wTBeMQTeTz1MT3YfrBhU9LoO1X0jwEspBkvv5PHBzp5oM6XBwitj3q117w7_ylB5QJtCqJDA65tJVCGTvV',
  'TX_ws8Ii9ZCKoRUu0deWy-CIqCUwahMeSYf5t_iXCX_oxWFrZyCwZSSCdB7K5xDj7rtEEOChwQ3FffHKkf2uqCzFiiS-UkLjxPSpC1xspfMupqxsN-MC8Zjo1pG9_GDk',
  'NXDEq_tGZ6hkGHyOLDL6gwicILgBRRw7DO-PT0gGR0snZW6DfZ9MWwXbnZFQixDgAwhfDAnSW9RhIDjkKR_bXE98DlTtDm5SulkCODHt4mODvI6x0-FPZxmneiDxLxXh',
  'zpRKzr45LD4hWPb0o9Mo8ThiD9DdnnUMebaN9PcEMFEZEOsWBf_VUGES_02D0gqLtqCzPEb5MEYmivxUJWVEEew-QqNURoU9s3VEhPh1KCJqe1fT8iEtIoqi92WnG1vS',
  'nEu97m93oJCXPh_WE8Jk7amy-igr2zAE_i6Mgsmmt8te_oFESlYeLgVCzW0CdFL0P_TAwy3hWAMVFNF8ZnVzIT7qtMIFZaka9WFPNMkbvIFfQPDaw2t9r48wvFmDDwjM',
  'B6FyW3XGF3WhUph__siQqJMF7hY6ntpZkikFUlF97rtsrvYaqSDw0GCV3RWliy6zsiB_GTJSDoGhAAZI3_UGVo4REYZ97SCjeJGjiVJaxXKwpWgOsGqHbNZP3mNPL926',
  'GsNbctwcD3fQBumG3SPQuxq6TmcLobG4qjWf24w1J9CirG-2CZnWgwQ-4Tx-HDZ8Rg6iYFIA_kwHGXdo6p3POYbIUeHKpRPAZEKQGXG6-HRhVQLDQLctLOB7HUZhXxsh',
  'YJgSJG7HYy4ue90oAhDPKIHbtAgV51-9U_IG8Hd8tJNuGZOa7zoiHw56xCLtJVC1A7kH252SiR--hror9nH8aEdceQe6d3hwDIFGKxFML87IPb1YIJlNSYtqa1FQFBiI',
  'PvHnkIOsfqTgBeISKXfMR0qD2WQuLIUf6wHikULnWCaBIeTZ9DRjJAwqqn_Io9HYo86Vc8OWTJIrL7j1nWk4sPMQ3Iw1vGUSpUMCtq8cI2mqLacJQ0H0t3VI_tQl9PaW',
  'kof5EtJBD_0yD0pCsy7gZJNzqVd-bcX3GeUdJOUi6LICy0hJ_5iJaRWPGO4tDhLf88JfiT1M7DuPpQlh6Jg1lO_C_Nr5Fm6oJjlb6L9oz59XkbZJl84YtEojNpZHx0Jx',
  '9wKeH1CzR_amRKE_YUMc6flAcvsfKL8RJW5JvqqxREmKOKq7TaVycgJc-MKQ9R6xX8ocZ08maKWX-j7jHtaoUNpFKcGjSLEcPNpu_WHKp9vIwQYcD5YAibKqzuFhTPDS',
  'uIsLoKxLAxwZ_uwTbDNwK4rY91-a2S4oIX2K72JO2mt0bfXB8bLDm0Pc7yGOp-bEeLF9BfrQPWZEt3cyLKq0vwHOMf-2nXALMpfHk90h4wfTCgLPKS9YAZ_OOxfyhLX8',
  'CFcTqu1hGS1QLemm1_EOqU-6hixLiaP6CPdjFH3-2PLnGSRaIGZ9xpWGuLru1Q3Q0whWTFIoL1dsxUluiQSVUxDMBbxo5ZxCYSpTb1MCTbGNNxAxYIL_FMIO8hoPmuGF',
  '5VAaMWgqmFJVzSSwsR6Mflih10rlduq5uVMlETFmbMcQPPBJ0Mp5StkfXFM2uBcHMs2Fju0VN7HUtu_M0XPcGdqTdBp6yhM79rh9uv1jjtJ35M910BRfBX-OA5duNDgZ',
  'ddZamudetvcNJaiqR6Zm2-AbA5NM_z3od2p9wDpO5NYa7kvYqron78lRNbFxLIBJB7f0cE4Ne64_NfFYcdORJONhzgYuAsPKMdljjN1lPgb7J7M7DM_JN6Wr_PRz5m08',
  'ZTrOJVFo638k9q-UXaOUNom0yehSUe_V2OduTnnpt2LxmL3bOnE5WJG775Sf74BOrEVBDAsIad9wZaOuHrNvzlyC9SYP4O10t0xrHv_GQ9MuO5K4SrwI1tx9kz4O8LPy',
  'za50AWhMjkPBNPdD3CIvjG9N-PI_xF1L7s2ELhMtPQGb43CyjoIf0dpPcNB-sjL8B9XVAzPjYv7GBWRgGTQuTPlYAFSaIrRXJrjLPvVPwjwMWVojK9JP3eXQudINOpoc',
  'QiP4N1ZISURdyRwx5QDqewJSYFfF7CpyQMuSU76BjEP_9GMQPz_Ycit6CTVvuIQRfFgFoGPKjRd6KQYyjUAMQkdUqQSHQdr2-GRdUAPr192QeKsgNIeBO_djXuQimev1',
  '8hRGDxZpCQzGzWpCVPlwxcHFQ6wuVQhnoKmW6onRCbzjpQHu67tq3GRVoZn66MmTaxXxkRWR7c_wVTyFHxPjRfvjE49gOlnUbGZRmXwPsi8AhxpTe4RqxdKnMoYgAgJS',
  '0RvI2vFkD1Ts1VCURxF6bV_drCEaA6DR06FxKHcHDtVogkR91XdVRry7IyUe_SEcK24LRXZLtejESH36s4kLaBfEOmdSIPF_RM6TEypjBHSNUK9fdaWGGZ4PASVoE7W7',
  'c9vzTw-9Sadfm8VE3PWWDsOSfyooQYN8ySqZKuSgd7Nw5sNwNzWPdSluErCW9XNoGM7oSqGm1nwtomnnJr5S7jNwCac36BmBCTS-nIIBylGx5WS1XTAHgKLF68rRzmV5',
  'TJpSTn2iTyEKQx1TPHzoDsvA7GyjyfTXiDHQoXLLXgqNCTb5SRO7j8yOrJGYTeHgkOo_3dE2w6NThm1qhVVm6sjDmKTrmhHvdHOMfkDzHT56P-BMyisIC-9pT6wFtUBQ',
  '2vmbqFbUBqrplsRBj2rZBaUH2A__auVF0yn9BUOy8WxnMt1c5DvQUQTaPAyDYRKzsN7UZ9e-CQbEocVDH_UagE0WmQeNNmJFSUmJgaSb8IkWCsXPU0GEt-PiGx39GB3U',
  '3fnQMiz15W98XxU4fz_8A-MImxR_sU9eTHjkkHfOlrAXU-uYsYMWk4hSzrdVSGt1az6Ee3ovFXVUbYY1sa7fVfL05VY9MBpceBTlngIhViyBoAIfJ1EIMuCVr8mBELUx',
  '2uBMA7VtraQGv--oPSY6rV1Y5J6djisuMhvkV5gJ-7-ma3R-qqRWAaIXt8X-BDfpQfWKXAlYIXc7YOK5eWRhv_qn_wgPqCjcWSr1h6DchHFuyChWX6VIYLGyq82hg8Wb',
  'mRQwOHhu6ZVpmWhY8y8FacmF0zz-Wkr7ZmXRFptJDsdW2O5MeyoUh9HVROW_IBpGQwR09flRPXCAGg2NGIF64cuoXLsFHZSH6TbFeRKXNDe4OE5zS1GlvbXW3iFSCUjs',
  'Y1bsvXZV06XXPSVn1ZglXs7DcZGZApkOsHSXylqQNg7VKL_La2X-shGDuWKgnZhRqYHs4O7Kx2Rd0Y5oYQ0NXrGrrXhsimdYVKZ-IglYGAsI3SYWq-OoXL_tJcE4RYfu',
  'iGPrI7wnPOMRYgl04rbWTPd1GGuYmWaLf-b73C04olY4FkNhJpw9S733vZFSrE4j-Uot97GrZG65NTY0grTac6aZKDxH0EavQ_XWW9ZRslehOvqQ0jI_TZXwIpAHKdWI',
  'WYYeZeOcXVlFJB3I4T0ZicJQi5p8Mt6HmXZoEapBooxmIztcxZruxQR309vlBVu8ZwrCdlXJdO56vVzZzMnFr5R_QWWQ1AZ1UQo_gVSmtsCOOaG_5efdfCEE8gzZaMsr',
  'PptvoVt_auBaUTGhvXDS_5Y57baXELDA68PvXn8KKabJahpdvBaBZN0ladY9i4T_m__p3LzaiPdbQCClIVB43DattgVCRKw384thLaz77rCfG4UURHxCa6tZplY1Ek8E',
  'kpBbEf5cnJ13dvf0UPbHMg9NZn2-pLyAFbTKKUFATaUgPrp1bVduQQUEfIEBOs5ba-wjAMT7FRNvLQbxRo_CiE0RTcUv6b4lZsjaUUZK5a2Wb-OmfqQgAUJRFnfcDIV5',
  'Tni1ixj3EScJ7d07MXsmx4YxYcKS4mBDrsBSLuKicUoom-gjC56wvOCckpWZUPeQKX9xqkcncVnH3FTxPAtPdctkFWcLC680tq3LcuLAoQf4dx34D2ccwJeekHtdAtGw',
  'dyc1cn_sHPgxyTTYfdH_yPpaqyR5fo3MdIC4i_EZ2PUMcRvdLf8kbqOsbRLNxBdOgJM4yWZ_TlCZZdVhjONzfCqChtDWdZm4zK4D-K9Xk1odcPNkohN9UzpmPldvx20a',
  'RwvpeI5WXd9ICcTgOXMGmMdSd-OvxtuZa9QViffeC6LvWKXtDbFpMgeEw2GPbysamYCn4eIIYmeQL7f7BSQWeL2JzapuqSY8OjrefAPwnSCjDufbTFeguBGaNvNTQNp2',
  'rel3zTl0Mrct_8WeemYN9cD2geEpBkOesHpBY4JP7nt_YKevMiF8BXcxH0kSKeyztL-h8kdXP7RYe0qJM_jlWNr54cbfKcqmDtAwGBbT8efSdRyP9G6m4gUK4fX4bL05',
  'Y0_JbpCOfYHowhvGBN1pz4hfnbyTXafMRDJaLmfuXtCPuhyY6cwibfzLTtTT2vuZjDLVf2seAX5AnF910vUf6gO5VB1FJjb1ugf_9Ghjq7wtEdB_agDL9OdbtL3820Ip',
  'gKZwd3-ZHHZRc2DgM3Tk8dSAVbBgFagXw61phecxtqB9NgkOXynO6rZinJqIgn9LMJrxF_lh7sKgz6Li3VExkLM-MKg8xzedgo10fhH7zg_IqkMF-a89Y2ayhIgoc26A',
  'pYR3CTYhQxFazWVuL9ABYuhaQGWxJ59cxNNeOhfS8YWDG2N1616IhgAjuHTClT9MvDxhpFOmpo3H16PA7vhsp93QG28scwluMhyGsIFPtn_E-AYEh3RK8D2Jw4Xg77Ti',
  'CnaF3bpa6wfWfhiHwkeXNNuFZaHQBiaUfC1HYv37hkUOij8mh6wum4aF0icimQW36rCbbPDu-OivvagGfZkhNteVYixpbBQ9ix9g3H3ui4hOokZCkMIguHei94fJeq-1',
  'KuxqatjR0yMMYRZlji2M2jUteBtouFe4bbKkjbxz-8SgzKwMF4zjigLmJ3NvVW-4c3jk1VRkl3caxHc4DjtvLVuaqD60sO3vjwfVWKcflH18WpLj1oRS1fibPP0s2Xj2',
  'PeHjx9a8Z50gzj5E88Y6sYch18Csj_4t18ujtahsrXNkEbR060_41DKRphkHVaViRKd3daHEGkOzLrf9vcv6h2g2kTD0t6Ci0Li9sdlkcF2GNcZ5BSudgSklyaR7GIZn',
  'I-Cq5kpLtOqqNgp_DhDSkszYjKgrmoPV5pLkyHSyO3IQ7uFE1flAdSxG1U0VysiWqlJbqqRCRWYR2p2-lMu_SQdK7SJ66qnlPim1G9gbf_-TGKlUZX6J5_jJy3XaPlbU',
  'bC9x3N1_cZP-ld5yX-8ZWR49-1slhc-XA_B0E2sDrPlrkvve4kLn12iUBltGODVkhLmBOHkZlzl-ReuGWQzlCg9mDulupstEenuLAsmKPFKPsYhF856wDmXbtmsXxfc_',
  'B59jmouE4uJD0b2CJrLmuxy94o4TL6X8CTm6MlOOq1cC32RTsnLMLD55O1h8V42lnNECmzv56rY8t-rnVgaGz2QAM91qhUnclTlO4vCspDk3ungZXCG1ySCraPjHnjhm',
  'sOAUwJlgoeZnqdJzNeUhoARiyTnx_qHVv_elA5outny6QP0mziRcX0Syn7zkUDDxXl8rYXZn9QVSjiKINwoJSfoEodGSLd2DMLGo3oNJHd7ElMPiettvoThld2p4idGk',
  'k8Yogls7XzpgYXlyDMomH6SuV02wTPGVUov92atB_A9tmgD3o0dHVCG7zfb36DFo7AeV3R7fVKZlqQo9rMoTRF9c1kJeUpDRnGvG0GRY0s5rpJaymTxoSXkRprapMLMA',
  'gbn_r44rA1pS1KP7CCxTJmTw4peaUyy3QGXtceQdpkLL7hhlJwcq4_aptyGo80_ekjc6mBpzb50WvPW5cu2vdp8BWFkrYsFnMeD8qGwaRLsCkX9MwQZqP-LGfprgIhPr',
  'PGqSkAJmJ-YOkxtBuqY3okmTK-ZteSvOqbI_ZinSYvDwo86qiItXls-Voj8yhuqnpixG-FxvFqOBNquHjoUIHst3hMWjq2A03aZ5-PO9Dkrq5i_CtIYmE8I6D8q_eX5X',
  '5ykmB9DgWrO9tpEGT391LBZXrQU4eAc4bzWrlIwrckbGLWhMiqX_pQrmHRL1ADFaSxLV9rqvdN5aVzz1bLDzrsEGQYlxAxjEAJ0rxXcxDdD6EeGVOEr0h3h4mLGatE7a',
  'or3Ac0KkLx-xwHaRsArEDw8UhX6fx2ZsFThtCc1MwHAwmJsPCnFuSN7Si91nosScU0mISNvi6UvAsXfUcuYDzJjlKyrsdp2V5SZKUNbOEZskxrDlk2nO_DXW-soaVKsR',
  'KqeBh6KystycMShDJ9U6kxps5wTzBqfBmbqIEzs61-ojIj5ZT4ltftIgcRzb_7DY8u2BtNvjFrdrB3VgwTktOmnwrdRwiFIspttWcjfS3jSCLHIiztljxPpIARSzXKi6',
  'tp5ldfVocn-WmOGtqqKpZ6vxYOvsWutxLIBvPAQE7VGOHt3g1Nf5Bq2z_HUtuC9pAqhfoHHXe4puHqd6mob6PoAYvKuNfNsG84E_UnHqiuQ7vbNP3BmMa7GPuWL09-Co',
  'Z7z4GHjucfkdxTYiZkYwfBugdY7SLYDsXaPwrujZsXORwG3b-cw8upFgCce0pMUALmdu4E3lXGCHfWe-2ru77ceoidDGNnE82vFj4K_ZOwDR4_Y9vKPyb4c31jcLw77v',
  'MYGKmsx38ALlkxvRwB5ns40hjOQ2cviKmjHlw8w8BXIIvnDc-kYpEui7hoxvoaZq-Pe0jvpCRQvr3t56gqCDEUn87vuWoK7F16-wzR9pvwBjVW0kINOm1JTv5Tj_ANci',
  'y7b1m2wBvdSrdNrBWDTcGwCQd1wK0sit-wDUwL7anNed6ge2Mi0wONwWZrTyqkDH4swTAA2Wm_UQYNTimwZ8-1M7-rzSIocdwlDAkQhARkiXA8Gws4VzMcmbGuyGsEw0',
  'AqoyFYfmXJ5mKw4N3-5d0wxxNHZExRO5vcb28pzJDE8xYPsU-tRJXDSvAexd2kQBPMjCxGeKmxkumoljgb4SQdsSxnwsz7ZllDPfY1wxwTEjVfDKlA9oixx5T6ogJoEz',
  'n2-_ox83jAUdBwOlHOQ_yAN1ps9Q_eM_oPfyDhvnaHwkBhZ7pmyFwmdZ6kpG7APNVyJIJg_hBy-13q-zyYu00yvaDibID9pynmvPRKluiXY1k0yzSlGNMrtC4GKQ6y22',
  'DPelSStL32aHzBX6xEAhVmEVI5kzCEsY2gDZZPYC47zLCTtgHzcJ-Th7FzQjoBWUyaFbVfK6zT-N4PuueU6kSxYzWb2GuKStm2UFAzzl0yIX5ENX-adOIzmeeMKmTK7R',
  '2HGjzptFDcZ794ddrJiz3QWVfTkozg26YQz7PF8NPaAiioqI5z-IP8IgF3PPvKlH0D8mHDr3CfA0ArH0UaAOZJkN8TG2yp0XU7DJDb5TXKUQr0eJARC5smqZKmvn0olF',
  'QRQHK7S281g0urTjb8nR5vRO-a0wetF0BOIe0uKgr0zC_uJDUUjdi3Nw05cjU0XZYIMcgN206vri1Cls5EbLgm1EMEOmS62zlp3z81cnaozEkKJYb4rw1f5IkVjgC7DI',
  'yhK1mCGwD3M4YzQE7q1p0m9cPwx4ZaoRg1qmFg41a8anUI4o1vZ8WZoA48uc40O1yIITEOMuq-XO-N10qn32OVgNVC42519jKj_KNjokjfFI2IlI7YOBDwGrKr_2VQHT',
  'P5NilDdLzT2W0KhU8yxHvdr8G2a7QN7RANUvoBsh2fJ4wn7gUBVWfBV2p9ospEV8SoxU4D2sX8R0Sbu4LqruQ2xPgCyIbojQkc7f2ym8ZYfDJHNOQK923PIk6Y0Y_jTj',
  'lW24hi5IY1dq926dY27dEfmjG2xJGn2_3FH6wTancwjnRfm3MjXkixkKzI-4oq3SVWCQ6D_qkLW8_3Uu9iReCl-p0VDQ3bA_yzmJO_xO0h03dx8ItankMqRV9h3oc6wy',
  'HHLFDeMRY3zdXPnHq4joUlgi358abdMLJOQwRkS3_P3Qs1OnRA3gj-4Gje7ICBlrd2Iza4JxC9pW0joHLWhW4KMXLYvPRVj7JL74PN7GSWVsTJfiiS4RZsCRm9wNFdC0',
  'I4SRsv1i7pjtsUUV4dAAUf8Kcp0wRqT4nWt20618qJFDJM4uMM-QG2NS6JBvp423dK9mXgk_htS35Bu0tNK49xBeulk5HN_oFwar9v27Ip5OrwNA0ughsWVty5Tt47FO',
  'd56H7Ihp5Vh6DQdbrKvqPag5c2vAIUAWVfjP4V5j_BlrihXIvHOJO50pjveM5N7bRIBg59CKJ53aZoJSydq5-mSQHgdJ2-JjEZ6B2FRi8HugVFep46L4-G-ER5H3XDzp',
  '6NwkMrs3ZjtrYmu6QnnoM12pHr59wt6WQFKzS83ApxnjB6ZbY2KxkRYoTZu46aZZGEBEXl7hbdG6gcQS0M5LWlbYiR6mAmMTiYaLtXMB76yWvw0X6yoQruyu60OehuyS',
  'AwkUj2n6-ueUb2ODCcqBu07AtRgoBlWFQvnV37KwPGXP5D_uRP9K7YYg_MW-66b_iXN7bKbZatFxuhKvJQ7hqK2H54UyhEV9d7owAFg3Lf1mEwSZ7t41wU73ytDI7Gd7',
  'zJzH7dfALTKzTs71TLOU12czP4JeF7846Oi2OsAgjFu98CxZVNZuzu7vF0j8EKFl7lmjlpnSyM8Hc8JFdIb9KIWy_8NJsE5nSaLaexOE8VQGY6pUpzljGrl8fwr1ex9m',
  'sQ_UBy8gFvdTy12JOjfaW8pu5NipEdXUVmfD8y-n7yYhWgCt9kv80NM_7RZ1mh8fae9FDlWND5gdB3ODv9RO7N_0bgfo2guf9eNv_nZXTavMBSn9iaK0jACJiyv6aM9r',
  'BYcNbU0t2VUok9uYsPYUmI3cRuhW9wfBc_3blplTIx39895q_8XpXrn3c0-G6maLnQXRIikEt-MkWBuBnadHqs5F-PNR1Ij4exSYiuX-Si_J1UZe2VbWf9-bUqumd6Ws',
  'pldI5-eNkVDt7KlOAWzS-hlHILJPAo_CVnZ-iiXVRMcoX1oHcV-kxj2FLPWRGksrA-o5TLCoBOIiCaB5-rRXosHMr5xg90j-w8zBVWPXqmicFk_BMOK4G3kWWtAeg_Eg',
  '7iJt_ozNxKwR_I_g_SmzKIc3bp-_VRryLAjq4z2yIM_aHY_yiDpRoZVNC_xZFO-DdVKkpdMK_7h0INbDNTI5oZD_-XkAelOlpkq1MX',
].join('');

/** The bits of the table, six in each, once they have been asked for. */
let codes: Uint8Array | undefined;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Works out the direction numbers of the first `dimensions` dimensions: a Uint32Array of 32 for each, the highest bit first.
 * @throws RangeError beyond the table.
 */
export function directionNumbers(dimensions: number): Uint32Array {
  if (dimensions > sobolDimensions) throw new RangeError(`${dimensions} dimensions: the table has ${sobolDimensions}`);
  codes ??= Uint8Array.from(table, (letter) => letters.indexOf(letter));
  const read = codes;
  let at = 0;
  const take = (bits: number) => {
    let value = 0;
    for (const end = at + bits; at < end; at++) value = 2 * value + (((read[Math.floor(at / 6)] as number) >> (5 - (at % 6))) & 1);
    return value;
  };
  const numbers = new Uint32Array(dimensions * sobolBits);
  for (let bit = 0; bit < sobolBits && dimensions > 0; bit++) numbers[bit] = (1 << (sobolBits - 1 - bit)) >>> 0;
  let dimension = 1;
  for (const [before, count] of dimensionsOfDegree.entries()) {
    const degree = before + 1;
    for (let i = 0; i < count && dimension < dimensions; i++, dimension++) {
      const inner = take(degree - 1);
      const own = numbers.subarray(dimension * sobolBits, (dimension + 1) * sobolBits);
      for (let bit = 0; bit < degree; bit++) own[bit] = (2 * take(bit) + 1) << (sobolBits - 1 - bit);
      for (let bit = degree; bit < sobolBits; bit++) {
        const first = own[bit - degree] as number;
        let next = first ^ (first >>> degree);
        for (let k = 1; k < degree; k++) if (((inner >> (degree - 1 - k)) & 1) === 1) next ^= own[bit - k] as number;
        own[bit] = next;
      }
    }
  }
  return numbers;
}
