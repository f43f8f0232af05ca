namespace ComponentInit.Wasm.Instructions;

/// <summary>
/// The instruction set, as the index of instructions in the core specification has it. A line in brackets gives the prefix byte and the feature of the lines below it;
/// every other line is an opcode, the name and the immediates in the order of the binary format, by the names in <see cref="ImmediateKind"/>.
/// Two opcodes that share a keyword in the text format have a suffix here: <c>select_typed</c>, <c>ref.test_null</c>, <c>ref.cast_null</c>.
/// </summary>
internal static class OpcodeRows
{
    internal const string Text = """
        [-- mvp]
        00 unreachable
        01 nop
        02 block blocktype
        03 loop blocktype
        04 if blocktype
        05 else
        [-- legacy-exceptions]
        06 try blocktype
        07 catch tag
        [-- exceptions]
        08 throw tag
        [-- legacy-exceptions]
        09 rethrow label
        [-- exceptions]
        0A throw_ref
        [-- mvp]
        0B end
        0C br label
        0D br_if label
        0E br_table labels
        0F return
        10 call function
        11 call_indirect type table
        [-- tail-calls]
        12 return_call function
        13 return_call_indirect type table
        [-- function-references]
        14 call_ref type
        15 return_call_ref type
        [-- legacy-exceptions]
        18 delegate label
        19 catch_all
        [-- mvp]
        1A drop
        1B select
        [-- reference-types]
        1C select_typed valuetypes
        [-- exceptions]
        1F try_table blocktype catches
        [-- mvp]
        20 local.get local
        21 local.set local
        22 local.tee local
        23 global.get global
        24 global.set global
        [-- reference-types]
        25 table.get table
        26 table.set table
        [-- mvp]
        28 i32.load memarg
        29 i64.load memarg
        2A f32.load memarg
        2B f64.load memarg
        2C i32.load8_s memarg
        2D i32.load8_u memarg
        2E i32.load16_s memarg
        2F i32.load16_u memarg
        30 i64.load8_s memarg
        31 i64.load8_u memarg
        32 i64.load16_s memarg
        33 i64.load16_u memarg
        34 i64.load32_s memarg
        35 i64.load32_u memarg
        36 i32.store memarg
        37 i64.store memarg
        38 f32.store memarg
        39 f64.store memarg
        3A i32.store8 memarg
        3B i32.store16 memarg
        3C i64.store8 memarg
        3D i64.store16 memarg
        3E i64.store32 memarg
        3F memory.size memory
        40 memory.grow memory
        41 i32.const s32
        42 i64.const s64
        43 f32.const f32
        44 f64.const f64
        45 i32.eqz
        46 i32.eq
        47 i32.ne
        48 i32.lt_s
        49 i32.lt_u
        4A i32.gt_s
        4B i32.gt_u
        4C i32.le_s
        4D i32.le_u
        4E i32.ge_s
        4F i32.ge_u
        50 i64.eqz
        51 i64.eq
        52 i64.ne
        53 i64.lt_s
        54 i64.lt_u
        55 i64.gt_s
        56 i64.gt_u
        57 i64.le_s
        58 i64.le_u
        59 i64.ge_s
        5A i64.ge_u
        5B f32.eq
        5C f32.ne
        5D f32.lt
        5E f32.gt
        5F f32.le
        60 f32.ge
        61 f64.eq
        62 f64.ne
        63 f64.lt
        64 f64.gt
        65 f64.le
        66 f64.ge
        67 i32.clz
        68 i32.ctz
        69 i32.popcnt
        6A i32.add
        6B i32.sub
        6C i32.mul
        6D i32.div_s
        6E i32.div_u
        6F i32.rem_s
        70 i32.rem_u
        71 i32.and
        72 i32.or
        73 i32.xor
        74 i32.shl
        75 i32.shr_s
        76 i32.shr_u
        77 i32.rotl
        78 i32.rotr
        79 i64.clz
        7A i64.ctz
        7B i64.popcnt
        7C i64.add
        7D i64.sub
        7E i64.mul
        7F i64.div_s
        80 i64.div_u
        81 i64.rem_s
        82 i64.rem_u
        83 i64.and
        84 i64.or
        85 i64.xor
        86 i64.shl
        87 i64.shr_s
        88 i64.shr_u
        89 i64.rotl
        8A i64.rotr
        8B f32.abs
        8C f32.neg
        8D f32.ceil
        8E f32.floor
        8F f32.trunc
        90 f32.nearest
        91 f32.sqrt
        92 f32.add
        93 f32.sub
        94 f32.mul
        95 f32.div
        96 f32.min
        97 f32.max
        98 f32.copysign
        99 f64.abs
        9A f64.neg
        9B f64.ceil
        9C f64.floor
        9D f64.trunc
        9E f64.nearest
        9F f64.sqrt
        A0 f64.add
        A1 f64.sub
        A2 f64.mul
        A3 f64.div
        A4 f64.min
        A5 f64.max
        A6 f64.copysign
        A7 i32.wrap_i64
        A8 i32.trunc_f32_s
        A9 i32.trunc_f32_u
        AA i32.trunc_f64_s
        AB i32.trunc_f64_u
        AC i64.extend_i32_s
        AD i64.extend_i32_u
        AE i64.trunc_f32_s
        AF i64.trunc_f32_u
        B0 i64.trunc_f64_s
        B1 i64.trunc_f64_u
        B2 f32.convert_i32_s
        B3 f32.convert_i32_u
        B4 f32.convert_i64_s
        B5 f32.convert_i64_u
        B6 f32.demote_f64
        B7 f64.convert_i32_s
        B8 f64.convert_i32_u
        B9 f64.convert_i64_s
        BA f64.convert_i64_u
        BB f64.promote_f32
        BC i32.reinterpret_f32
        BD i64.reinterpret_f64
        BE f32.reinterpret_i32
        BF f64.reinterpret_i64
        [-- sign-extension]
        C0 i32.extend8_s
        C1 i32.extend16_s
        C2 i64.extend8_s
        C3 i64.extend16_s
        C4 i64.extend32_s
        [-- reference-types]
        D0 ref.null heaptype
        D1 ref.is_null
        D2 ref.func function
        [-- gc]
        D3 ref.eq
        [-- function-references]
        D4 ref.as_non_null
        D5 br_on_null label
        D6 br_on_non_null label
        [FB gc]
        00 struct.new type
        01 struct.new_default type
        02 struct.get type field
        03 struct.get_s type field
        04 struct.get_u type field
        05 struct.set type field
        06 array.new type
        07 array.new_default type
        08 array.new_fixed type count
        09 array.new_data type data
        0A array.new_elem type elem
        0B array.get type
        0C array.get_s type
        0D array.get_u type
        0E array.set type
        0F array.len
        10 array.fill type
        11 array.copy type type
        12 array.init_data type data
        13 array.init_elem type elem
        14 ref.test heaptype
        15 ref.test_null heaptype
        16 ref.cast heaptype
        17 ref.cast_null heaptype
        18 br_on_cast castflags label heaptype heaptype
        19 br_on_cast_fail castflags label heaptype heaptype
        1A any.convert_extern
        1B extern.convert_any
        1C ref.i31
        1D i31.get_s
        1E i31.get_u
        [FC saturating-conversions]
        00 i32.trunc_sat_f32_s
        01 i32.trunc_sat_f32_u
        02 i32.trunc_sat_f64_s
        03 i32.trunc_sat_f64_u
        04 i64.trunc_sat_f32_s
        05 i64.trunc_sat_f32_u
        06 i64.trunc_sat_f64_s
        07 i64.trunc_sat_f64_u
        [FC bulk-memory]
        08 memory.init data memory
        09 data.drop data
        0A memory.copy memory memory
        0B memory.fill memory
        0C table.init elem table
        0D elem.drop elem
        0E table.copy table table
        [FC reference-types]
        0F table.grow table
        10 table.size table
        11 table.fill table
        [FC wide-arithmetic]
        13 i64.add128
        14 i64.sub128
        15 i64.mul_wide_s
        16 i64.mul_wide_u
        [FD simd]
        00 v128.load memarg
        01 v128.load8x8_s memarg
        02 v128.load8x8_u memarg
        03 v128.load16x4_s memarg
        04 v128.load16x4_u memarg
        05 v128.load32x2_s memarg
        06 v128.load32x2_u memarg
        07 v128.load8_splat memarg
        08 v128.load16_splat memarg
        09 v128.load32_splat memarg
        0A v128.load64_splat memarg
        0B v128.store memarg
        0C v128.const v128
        0D i8x16.shuffle lanes
        0E i8x16.swizzle
        0F i8x16.splat
        10 i16x8.splat
        11 i32x4.splat
        12 i64x2.splat
        13 f32x4.splat
        14 f64x2.splat
        15 i8x16.extract_lane_s lane
        16 i8x16.extract_lane_u lane
        17 i8x16.replace_lane lane
        18 i16x8.extract_lane_s lane
        19 i16x8.extract_lane_u lane
        1A i16x8.replace_lane lane
        1B i32x4.extract_lane lane
        1C i32x4.replace_lane lane
        1D i64x2.extract_lane lane
        1E i64x2.replace_lane lane
        1F f32x4.extract_lane lane
        20 f32x4.replace_lane lane
        21 f64x2.extract_lane lane
        22 f64x2.replace_lane lane
        23 i8x16.eq
        24 i8x16.ne
        25 i8x16.lt_s
        26 i8x16.lt_u
        27 i8x16.gt_s
        28 i8x16.gt_u
        29 i8x16.le_s
        2A i8x16.le_u
        2B i8x16.ge_s
        2C i8x16.ge_u
        2D i16x8.eq
        2E i16x8.ne
        2F i16x8.lt_s
        30 i16x8.lt_u
        31 i16x8.gt_s
        32 i16x8.gt_u
        33 i16x8.le_s
        34 i16x8.le_u
        35 i16x8.ge_s
        36 i16x8.ge_u
        37 i32x4.eq
        38 i32x4.ne
        39 i32x4.lt_s
        3A i32x4.lt_u
        3B i32x4.gt_s
        3C i32x4.gt_u
        3D i32x4.le_s
        3E i32x4.le_u
        3F i32x4.ge_s
        40 i32x4.ge_u
        41 f32x4.eq
        42 f32x4.ne
        43 f32x4.lt
        44 f32x4.gt
        45 f32x4.le
        46 f32x4.ge
        47 f64x2.eq
        48 f64x2.ne
        49 f64x2.lt
        4A f64x2.gt
        4B f64x2.le
        4C f64x2.ge
        4D v128.not
        4E v128.and
        4F v128.andnot
        50 v128.or
        51 v128.xor
        52 v128.bitselect
        53 v128.any_true
        54 v128.load8_lane memarg lane
        55 v128.load16_lane memarg lane
        56 v128.load32_lane memarg lane
        57 v128.load64_lane memarg lane
        58 v128.store8_lane memarg lane
        59 v128.store16_lane memarg lane
        5A v128.store32_lane memarg lane
        5B v128.store64_lane memarg lane
        5C v128.load32_zero memarg
        5D v128.load64_zero memarg
        5E f32x4.demote_f64x2_zero
        5F f64x2.promote_low_f32x4
        60 i8x16.abs
        61 i8x16.neg
        62 i8x16.popcnt
        63 i8x16.all_true
        64 i8x16.bitmask
        65 i8x16.narrow_i16x8_s
        66 i8x16.narrow_i16x8_u
        67 f32x4.ceil
        68 f32x4.floor
        69 f32x4.trunc
        6A f32x4.nearest
        6B i8x16.shl
        6C i8x16.shr_s
        6D i8x16.shr_u
        6E i8x16.add
        6F i8x16.add_sat_s
        70 i8x16.add_sat_u
        71 i8x16.sub
        72 i8x16.sub_sat_s
        73 i8x16.sub_sat_u
        74 f64x2.ceil
        75 f64x2.floor
        76 i8x16.min_s
        77 i8x16.min_u
        78 i8x16.max_s
        79 i8x16.max_u
        7A f64x2.trunc
        7B i8x16.avgr_u
        7C i16x8.extadd_pairwise_i8x16_s
        7D i16x8.extadd_pairwise_i8x16_u
        7E i32x4.extadd_pairwise_i16x8_s
        7F i32x4.extadd_pairwise_i16x8_u
        80 i16x8.abs
        81 i16x8.neg
        82 i16x8.q15mulr_sat_s
        83 i16x8.all_true
        84 i16x8.bitmask
        85 i16x8.narrow_i32x4_s
        86 i16x8.narrow_i32x4_u
        87 i16x8.extend_low_i8x16_s
        88 i16x8.extend_high_i8x16_s
        89 i16x8.extend_low_i8x16_u
        8A i16x8.extend_high_i8x16_u
        8B i16x8.shl
        8C i16x8.shr_s
        8D i16x8.shr_u
        8E i16x8.add
        8F i16x8.add_sat_s
        90 i16x8.add_sat_u
        91 i16x8.sub
        92 i16x8.sub_sat_s
        93 i16x8.sub_sat_u
        94 f64x2.nearest
        95 i16x8.mul
        96 i16x8.min_s
        97 i16x8.min_u
        98 i16x8.max_s
        99 i16x8.max_u
        9B i16x8.avgr_u
        9C i16x8.extmul_low_i8x16_s
        9D i16x8.extmul_high_i8x16_s
        9E i16x8.extmul_low_i8x16_u
        9F i16x8.extmul_high_i8x16_u
        A0 i32x4.abs
        A1 i32x4.neg
        A3 i32x4.all_true
        A4 i32x4.bitmask
        A7 i32x4.extend_low_i16x8_s
        A8 i32x4.extend_high_i16x8_s
        A9 i32x4.extend_low_i16x8_u
        AA i32x4.extend_high_i16x8_u
        AB i32x4.shl
        AC i32x4.shr_s
        AD i32x4.shr_u
        AE i32x4.add
        B1 i32x4.sub
        B5 i32x4.mul
        B6 i32x4.min_s
        B7 i32x4.min_u
        B8 i32x4.max_s
        B9 i32x4.max_u
        BA i32x4.dot_i16x8_s
        BC i32x4.extmul_low_i16x8_s
        BD i32x4.extmul_high_i16x8_s
        BE i32x4.extmul_low_i16x8_u
        BF i32x4.extmul_high_i16x8_u
        C0 i64x2.abs
        C1 i64x2.neg
        C3 i64x2.all_true
        C4 i64x2.bitmask
        C7 i64x2.extend_low_i32x4_s
        C8 i64x2.extend_high_i32x4_s
        C9 i64x2.extend_low_i32x4_u
        CA i64x2.extend_high_i32x4_u
        CB i64x2.shl
        CC i64x2.shr_s
        CD i64x2.shr_u
        CE i64x2.add
        D1 i64x2.sub
        D5 i64x2.mul
        D6 i64x2.eq
        D7 i64x2.ne
        D8 i64x2.lt_s
        D9 i64x2.gt_s
        DA i64x2.le_s
        DB i64x2.ge_s
        DC i64x2.extmul_low_i32x4_s
        DD i64x2.extmul_high_i32x4_s
        DE i64x2.extmul_low_i32x4_u
        DF i64x2.extmul_high_i32x4_u
        E0 f32x4.abs
        E1 f32x4.neg
        E3 f32x4.sqrt
        E4 f32x4.add
        E5 f32x4.sub
        E6 f32x4.mul
        E7 f32x4.div
        E8 f32x4.min
        E9 f32x4.max
        EA f32x4.pmin
        EB f32x4.pmax
        EC f64x2.abs
        ED f64x2.neg
        EF f64x2.sqrt
        F0 f64x2.add
        F1 f64x2.sub
        F2 f64x2.mul
        F3 f64x2.div
        F4 f64x2.min
        F5 f64x2.max
        F6 f64x2.pmin
        F7 f64x2.pmax
        F8 i32x4.trunc_sat_f32x4_s
        F9 i32x4.trunc_sat_f32x4_u
        FA f32x4.convert_i32x4_s
        FB f32x4.convert_i32x4_u
        FC i32x4.trunc_sat_f64x2_s_zero
        FD i32x4.trunc_sat_f64x2_u_zero
        FE f64x2.convert_low_i32x4_s
        FF f64x2.convert_low_i32x4_u
        [FD relaxed-simd]
        100 i8x16.relaxed_swizzle
        101 i32x4.relaxed_trunc_f32x4_s
        102 i32x4.relaxed_trunc_f32x4_u
        103 i32x4.relaxed_trunc_f64x2_s_zero
        104 i32x4.relaxed_trunc_f64x2_u_zero
        105 f32x4.relaxed_madd
        106 f32x4.relaxed_nmadd
        107 f64x2.relaxed_madd
        108 f64x2.relaxed_nmadd
        109 i8x16.relaxed_laneselect
        10A i16x8.relaxed_laneselect
        10B i32x4.relaxed_laneselect
        10C i64x2.relaxed_laneselect
        10D f32x4.relaxed_min
        10E f32x4.relaxed_max
        10F f64x2.relaxed_min
        110 f64x2.relaxed_max
        111 i16x8.relaxed_q15mulr_s
        112 i16x8.relaxed_dot_i8x16_i7x16_s
        113 i32x4.relaxed_dot_i8x16_i7x16_add_s
        [FE threads]
        00 memory.atomic.notify memarg
        01 memory.atomic.wait32 memarg
        02 memory.atomic.wait64 memarg
        03 atomic.fence zero
        10 i32.atomic.load memarg
        11 i64.atomic.load memarg
        12 i32.atomic.load8_u memarg
        13 i32.atomic.load16_u memarg
        14 i64.atomic.load8_u memarg
        15 i64.atomic.load16_u memarg
        16 i64.atomic.load32_u memarg
        17 i32.atomic.store memarg
        18 i64.atomic.store memarg
        19 i32.atomic.store8 memarg
        1A i32.atomic.store16 memarg
        1B i64.atomic.store8 memarg
        1C i64.atomic.store16 memarg
        1D i64.atomic.store32 memarg
        1E i32.atomic.rmw.add memarg
        1F i64.atomic.rmw.add memarg
        20 i32.atomic.rmw8.add_u memarg
        21 i32.atomic.rmw16.add_u memarg
        22 i64.atomic.rmw8.add_u memarg
        23 i64.atomic.rmw16.add_u memarg
        24 i64.atomic.rmw32.add_u memarg
        25 i32.atomic.rmw.sub memarg
        26 i64.atomic.rmw.sub memarg
        27 i32.atomic.rmw8.sub_u memarg
        28 i32.atomic.rmw16.sub_u memarg
        29 i64.atomic.rmw8.sub_u memarg
        2A i64.atomic.rmw16.sub_u memarg
        2B i64.atomic.rmw32.sub_u memarg
        2C i32.atomic.rmw.and memarg
        2D i64.atomic.rmw.and memarg
        2E i32.atomic.rmw8.and_u memarg
        2F i32.atomic.rmw16.and_u memarg
        30 i64.atomic.rmw8.and_u memarg
        31 i64.atomic.rmw16.and_u memarg
        32 i64.atomic.rmw32.and_u memarg
        33 i32.atomic.rmw.or memarg
        34 i64.atomic.rmw.or memarg
        35 i32.atomic.rmw8.or_u memarg
        36 i32.atomic.rmw16.or_u memarg
        37 i64.atomic.rmw8.or_u memarg
        38 i64.atomic.rmw16.or_u memarg
        39 i64.atomic.rmw32.or_u memarg
        3A i32.atomic.rmw.xor memarg
        3B i64.atomic.rmw.xor memarg
        3C i32.atomic.rmw8.xor_u memarg
        3D i32.atomic.rmw16.xor_u memarg
        3E i64.atomic.rmw8.xor_u memarg
        3F i64.atomic.rmw16.xor_u memarg
        40 i64.atomic.rmw32.xor_u memarg
        41 i32.atomic.rmw.xchg memarg
        42 i64.atomic.rmw.xchg memarg
        43 i32.atomic.rmw8.xchg_u memarg
        44 i32.atomic.rmw16.xchg_u memarg
        45 i64.atomic.rmw8.xchg_u memarg
        46 i64.atomic.rmw16.xchg_u memarg
        47 i64.atomic.rmw32.xchg_u memarg
        48 i32.atomic.rmw.cmpxchg memarg
        49 i64.atomic.rmw.cmpxchg memarg
        4A i32.atomic.rmw8.cmpxchg_u memarg
        4B i32.atomic.rmw16.cmpxchg_u memarg
        4C i64.atomic.rmw8.cmpxchg_u memarg
        4D i64.atomic.rmw16.cmpxchg_u memarg
        4E i64.atomic.rmw32.cmpxchg_u memarg
        """;
}
